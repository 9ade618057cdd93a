import type { WorkflowHandle } from '@temporalio/client';
import { deliverInbox } from '@tongtu/store';
import { changeWork } from '@tongtu/store/work';
import type { Graph } from '@tongtu/workflows/graph';
import type { WorkAction } from '@tongtu/workflows/touchpoint';
import { until } from '../../services/until.js';
import type { Accepted } from './accepted.js';
import type { Bed } from './bed.js';
import { fiveStepJourney, formJourney, waitingJourney } from './journeys.js';

/** A job that both sides can do, and what an outside hand has to do for it to end. */
export interface Job {
  readonly graph: () => Graph;
  /** Name of the hand-written workflow. */
  readonly reference: string;
  readonly helpCompiled?: (bed: Bed, accepted: Accepted) => Promise<void>;
  readonly helpReference?: (handle: WorkflowHandle) => Promise<void>;
}

/** Size of a history. */
export interface HistorySize {
  readonly events: number;
  readonly bytes: number;
}

export const straightLine: Job = { graph: fiveStepJourney, reference: 'openAccount' };
export const withWait: Job = { graph: waitingJourney, reference: 'openAccountLater' };
export const withForm: Job = {
  graph: formJourney,
  reference: 'openAccountByForm',
  helpCompiled: fillForm,
  helpReference: (handle) => handle.signal('formFilled'),
};

const by = { actor: { kind: 'customer', id: 'c', name: '王*芳' }, channel: 'app', family: 'customer' } as const;

/** The customer takes the touchpoint, fills it in and completes it. */
async function fillForm({ database, world, gateway }: Bed, { instance }: Accepted): Promise<void> {
  const work = await until(async () => {
    const [row] = await database.source.query<{ readonly id: string }[]>('select id from work where instance_id = $1', [instance]);
    return row?.id;
  });
  const actions: readonly WorkAction[] = [
    { kind: 'take', by },
    { kind: 'save', by, fence: 1, ifMatch: 2, fields: { name: '王小芳' } },
    { kind: 'complete', by, fence: 1 },
  ];
  for (const action of actions) {
    const outcome = await changeWork(world.store, { work, action, at: new Date().toISOString() });
    if (!outcome?.result.ok) throw new Error(`The touchpoint refused: ${JSON.stringify(outcome?.result)}`);
  }
  await until(async () => (await deliverInbox(world.store, gateway, instance)) !== 'not-yet');
}

/** Runs a job once on each side and tells how long the histories are. */
export async function measureHistories(bed: Bed, job: Job): Promise<{ readonly compiled: HistorySize; readonly reference: HistorySize }> {
  const journey = await bed.publish(job.graph());
  const [one, other] = await bed.accept(journey, 2);
  if (!one || !other) throw new Error('Nothing was accepted.');
  const compiled = await bed.startCompiled(one);
  await job.helpCompiled?.(bed, one);
  await compiled.result();
  const reference = await bed.startReference(job.reference, other);
  await untilRested(reference, job);
  await job.helpReference?.(reference);
  await reference.result();
  return { compiled: await sizeOf(compiled), reference: await sizeOf(reference) };
}

/** A signal that comes while the first task runs would cost other events than one that comes later. */
async function untilRested(handle: WorkflowHandle, { helpReference }: Job): Promise<void> {
  if (!helpReference) return;
  await until(async () =>
    (await handle.fetchHistory()).events?.some(({ timerStartedEventAttributes }) => Boolean(timerStartedEventAttributes)),
  );
}

/** Size of a history by Temporal's own count. */
async function sizeOf(handle: WorkflowHandle): Promise<HistorySize> {
  const { historyLength, historySize } = await handle.describe();
  if (historySize === undefined) throw new Error('Temporal does not tell the size of a history.');
  return { events: historyLength, bytes: historySize };
}

import { deliverInbox } from '@tongtu/store';
import { Worker } from '@temporalio/worker';
import { makePayloadCodec } from '@tongtu/store/codec';
import { sampleKeyRing } from '@tongtu/store/testing';
import type { TestBank } from './test-bank.js';
import { until } from './until.js';

/** The engine's entries of an instance, as `kind step outcome`. */
export async function journalOf({ database }: TestBank, instance: string): Promise<readonly string[]> {
  const rows = await database.source.query<{ kind: string; step: string | null; outcome: string | null }[]>(
    `select kind, step, outcome from journal where instance_id = $1 and origin = 'engine' order by sequence`,
    [instance],
  );
  return rows.map(({ kind, step, outcome }) => [kind, step, outcome].filter((word) => word !== null).join(' '));
}

/** The row of an instance. */
export interface InstanceFacts {
  readonly status: string;
  readonly outcome: string | null;
  readonly incident: boolean;
  readonly last_sequence: number;
  readonly positions: readonly {
    readonly step: string;
    readonly incident: { readonly code: string; readonly message: string } | null;
    readonly timers: readonly { readonly due: string }[];
  }[];
}

export async function instanceRow({ database }: TestBank, instance: string): Promise<InstanceFacts> {
  const [row] = await database.source.query<InstanceFacts[]>(
    'select status, outcome, incident, last_sequence, positions from instance where id = $1',
    [instance],
  );
  if (!row) throw new Error(`There is no instance ${instance}.`);
  return row;
}

/** Waits until the row of an instance is as wanted. */
export function untilInstance(bank: TestBank, instance: string, isSo: (row: InstanceFacts) => boolean): Promise<InstanceFacts> {
  return until(`instance ${instance} is as wanted`, async () => {
    const row = await instanceRow(bank, instance);
    return isSo(row) ? row : undefined;
  });
}

/** Tells an instance what is in its inbox, once it runs. */
export async function tell({ world, gateway }: TestBank, instance: string): Promise<void> {
  await until('the inbox is delivered', async () =>
    (await deliverInbox(world.store, gateway, instance)) === 'not-yet' ? undefined : true,
  );
}

/** Replays every run of a workflow with the bundle that the workers use. Throws where it decides differently. */
export async function replay({ client, bundle, world }: TestBank, workflowId: string): Promise<number> {
  const dataConverter = { payloadCodecs: [makePayloadCodec({ keyRing: sampleKeyRing, plans: world.plans.texts })] };
  let runs = 0;
  let runId: string | undefined =
    (await client.workflow.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId ?? undefined;
  while (runId) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: await bundle(), dataConverter, reuseV8Context: true }, history, workflowId);
    runs += 1;
    const last = history.events?.at(-1);
    runId = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return runs;
}

import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Answer } from '../engine/happening.js';
import type { Request } from '../engine/request.js';
import type { Label } from '../plan/plan.js';
import { activityOf, ledgerMs, type Carried, type Closing, type EffectAnswer, type Echo, type LocalActivities } from './activities.js';
import { packEffectCall, unpackAnswer } from './pack-effect.js';
import type { Row } from './row.js';

/** A request that is answered, by an activity. */
export type Question = Extract<
  Request,
  { readonly type: 'perform' | 'open-work' | 'check-work' | 'close-work' | 'hand-over-work' | 'ask-due' | 'recall' }
>;

type EffectRequest = Extract<Question, { readonly type: 'perform' }>;

/** What goes along with a request. */
export interface Luggage {
  /** ISO instant of asking. */
  readonly at: string;
  /** Where the position stands that asks. */
  readonly label: Label;
  readonly carried: Carried;
  readonly closings: readonly Closing[];
}

type EffectActivities = Readonly<Record<string, (call: Row, key?: string) => Promise<Row>>>;

/**
 * Local activities speak to our own database alone. One that takes longer than 5 s has lost it, and is tried for as long as it
 * takes to come back: nothing leaves a journey because of an outage. 10 s at most between tries, so that the instance
 * goes on soon after.
 */
const local = proxyLocalActivities<LocalActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/** Performs a request. Rejects with an activity failure when its retries are used up. */
export function perform(request: Question, luggage: Luggage): Promise<EffectAnswer> {
  if (request.type === 'perform') return performEffect(request, luggage);
  return askStore(request, luggage).then((answer) => withEcho(answer, request.key));
}

/** Writes the journal when an instance rests. */
export async function record(carried: Carried): Promise<void> {
  const last = await local.record(carried);
  if (last !== carried.entries.at(-1)?.sequence)
    throw new Error(`The journal was to be written through ${carried.entries.at(-1)?.sequence ?? 0} and answered ${last}.`);
}

function askStore(request: Exclude<Question, { readonly type: 'perform' }>, { carried, at }: Luggage): Promise<Answer & Echo> {
  switch (request.type) {
    case 'open-work':
      return local.openWork({ ...request, carried, at });
    case 'check-work':
      return local.checkWork({ ...request, carried, at });
    case 'close-work':
      return local.closeWork({ ...request, carried, at });
    case 'hand-over-work':
      return local.handOverWork({ ...request, carried, at });
    case 'ask-due':
      return local.askDue({ ...request, carried, at });
    case 'recall':
      return local.recall({ ...request, carried, at });
  }
}

function performEffect(request: EffectRequest, { label, carried, closings }: Luggage): Promise<EffectAnswer> {
  const { key, input, operation, quick } = request;
  const call = packEffectCall({ label, input, carried, closings }, key);
  const name = activityOf(operation);
  if (!quick) return effectActivity(request, name)(call).then(unpackAnswer);
  return quickActivity(request, name)(call, key).then((row) => withEcho(unpackAnswer(row), key));
}

/**
 * The step's own policy says how long to wait between attempts. Temporal does not count them: the effect ledger counts calls of
 * the provider, so that an outage of our own database or a killed worker uses none up.
 */
function policyOf({ retry }: EffectRequest) {
  return { initialInterval: retry.firstMs, backoffCoefficient: retry.factor, maximumInterval: Math.max(retry.longestMs, retry.firstMs) };
}

function effectActivity(request: EffectRequest, name: string): (call: Row) => Promise<Row> {
  return named(
    proxyActivities<EffectActivities>({
      activityId: request.key,
      startToCloseTimeout: request.timeoutMs + ledgerMs,
      // A worker that was killed is noticed after this, not after the provider's whole limit.
      heartbeatTimeout: '5s',
      retry: policyOf(request),
      cancellationType: 'TRY_CANCEL',
    }),
    name,
  );
}

function quickActivity(request: EffectRequest, name: string): (call: Row, key: string) => Promise<Row> {
  return named(
    proxyLocalActivities<EffectActivities>({ startToCloseTimeout: request.timeoutMs + ledgerMs, retry: policyOf(request) }),
    name,
  );
}

function named<T>(activities: Readonly<Record<string, T>>, name: string): T {
  const activity = activities[name];
  if (!activity) throw new Error(`There is no activity ${name}.`);
  return activity;
}

/** A swapped pair of local activities would go unnoticed in replay: their answers say whose they are. */
function withEcho<T extends { readonly key?: string }>(answer: T, expected: string): T {
  if (answer.key !== expected) throw new Error(`The answer to ${expected} says it belongs to ${answer.key ?? 'nobody'}.`);
  return answer;
}

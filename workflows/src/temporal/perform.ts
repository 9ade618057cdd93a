import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Answer } from '../engine/happening.js';
import type { Request } from '../engine/request.js';
import type { State } from '../engine/state.js';
import type { Label } from '../plan/plan.js';
import {
  activityOf,
  ledgerMs,
  type BrokenEffect,
  type Carried,
  type Closing,
  type EffectAnswer,
  type Echo,
  type LocalActivities,
  type RunSegmentCall,
} from './activities.js';
import { answersOf, packEffectCall, unpackAnswer } from './pack-effect.js';
import { askingOf } from './quick-effects.js';
import { asFailure, isPassing } from './failure.js';
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
  readonly traveller: Pick<RunSegmentCall, 'instance' | 'hash' | 'subject'>;
  /** As the instance stands. */
  readonly state: State;
  readonly carried: Carried;
  readonly closings: readonly Closing[];
  /** A quick effect that could not be performed at once. */
  readonly isSlow: boolean;
}

type EffectActivities = Readonly<Record<string, (call: Row) => Promise<Row>>>;

/**
 * Local activities speak to our own database alone. One that takes longer than 5 s has lost it, and is tried for as long as it
 * takes to come back: nothing leaves a journey because of an outage. 10 s at most between tries, so that the instance
 * goes on soon after.
 */
const local = proxyLocalActivities<LocalActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/**
 * A quick effect is tried once within the workflow task, with what follows it there. One that fails is performed like any other: retries take longer than a workflow task
 * may, and the ledger knows whether it was done.
 */
const inOneGo = proxyLocalActivities<Pick<LocalActivities, 'runSegment'>>({ startToCloseTimeout: '15s', retry: { maximumAttempts: 1 } });

/** What came of a request, and of quick effects that the engine will ask for after it. */
export interface Landed {
  /** One after the other; none when something has come for the instance that it has not taken in. */
  readonly answers: readonly EffectAnswer[];
  /** The effect after these, which could not be performed at once. */
  readonly broken?: BrokenEffect;
}

/**
 * Performs a request, and quick effects that the engine will ask for after it. Rejects with an activity failure when retries are used up. `isWanted` is asked when
 * a quick effect turns out to be slow: from then on its retries can be stopped.
 */
export function perform(request: Question, luggage: Luggage, isWanted: () => boolean): Promise<Landed> {
  if (request.type !== 'perform') return askStore(request, luggage).then((answer) => ({ answers: [withEcho(answer, request.key)] }));
  if (!request.quick || luggage.isSlow) return performEffect(request, luggage);
  return performInOneGo(request, luggage).catch((error: unknown) => {
    if (!isPassing(error) || !isWanted()) throw error;
    return performEffect(request, luggage);
  });
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

async function performInOneGo({ key }: EffectRequest, { at, state, carried, traveller }: Luggage): Promise<Landed> {
  const run = await inOneGo.runSegment({ key, ...traveller, state, at, carried });
  const answers = answersOf(run, at);
  const [first] = answers;
  if (first) withEcho(first, key);
  else if (run.broken) throw asFailure(withEcho(run.broken, key));
  return run.broken ? { answers, broken: run.broken } : { answers };
}

async function performEffect(request: EffectRequest, { label, state, carried, closings }: Luggage): Promise<Landed> {
  const { key, input, operation, quick } = request;
  const call = packEffectCall({ label, input, carried, closings, ...(quick ? { asking: askingOf(state, key) } : {}) }, key);
  return { answers: [unpackAnswer(await effectActivity(request, activityOf(operation))(call))] };
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

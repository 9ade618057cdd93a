import type { Answer } from '@tongtu/workflows/engine';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import type { Call } from '../entities/call.js';
import type { CallItem } from '../entities/call-item.js';

/** What became of one journey of a call. */
export interface CallResult extends Pick<CallItem, 'outcome' | 'instanceId'> {
  readonly state: 'ended' | 'refused' | 'cancelled';
  readonly output: JsonObject;
}

/** Ends that are nobody's result: the called journey was stopped, or grew too old. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['cancelled', 'too-old']);

/** A list of results that is longer than this, in characters, would be carried about in the caller's state for ever: then only the outcomes are. */
const MOST_RESULTS = 100_000;

/** What the caller is told once all have ended: the outcome by which it leaves, and the values that its settings may take over. */
export function reportOf(call: Pick<Call, 'each' | 'collects' | 'outcomes'>, results: readonly CallResult[]): Answer {
  const [first] = results;
  if (!call.each && first) return reportOfOne(call, first);
  const failed = results.filter((result) => hasFailed(call, result)).length;
  const counts = { all: results.length, completed: results.length - failed, failed };
  const values = { counts, ...(call.collects ? { results: listOf(results) } : {}) };
  if (failed === 0) return { outcome: 'completed', values };
  return { outcome: 'failed', values, why: { code: 'calls-failed', args: { failed, all: results.length } } };
}

function reportOfOne(call: Pick<Call, 'outcomes'>, result: CallResult): Answer {
  const { outcome } = result;
  const values = viewOf(result);
  if (!hasFailed(call, result)) return { outcome: outcome !== null && call.outcomes.includes(outcome) ? outcome : 'completed', values };
  const code = result.state === 'refused' ? `entry-${outcome ?? 'refused'}` : 'call-broken-off';
  return { outcome: 'failed', values, why: { code, args: { outcome } } };
}

function hasFailed({ outcomes }: Pick<Call, 'outcomes'>, { state, outcome }: CallResult): boolean {
  if (state !== 'ended') return true;
  return outcome !== null && BROKEN_OFF.has(outcome) && !outcomes.includes(outcome);
}

function viewOf({ state, outcome, output, instanceId }: CallResult): JsonObject {
  return { outcome: state === 'ended' ? outcome : null, output, instance: instanceId };
}

function listOf(results: readonly CallResult[]): readonly Json[] {
  const whole = results.map(viewOf);
  return JSON.stringify(whole).length <= MOST_RESULTS ? whole : whole.map(({ outcome = null }) => ({ outcome }));
}

import { ApplicationFailure, Context } from '@temporalio/activity';
import type { EffectInstruction, Plan } from '@tongtu/workflows/plan';
import { type EffectCall, isUndoKey, type Row, unpackEffectCall } from '@tongtu/workflows/temporal';
import type { Connector, Effect } from '../connectors/connector.js';
import type { World } from '../world.js';

/** One run of an effect's activity. */
export interface Attempt<Kind extends Connector = Connector> {
  readonly call: EffectCall;
  readonly effect: Effect;
  readonly instruction: EffectInstruction;
  readonly connector: Kind;
  /** When the engine asked, ms of the epoch; the same in every attempt. */
  readonly askedAt: number;
  /** Our own clock at the start, ms: only for differences. */
  readonly startedMs: number;
  /** The key to echo; only a local activity has to. */
  readonly echo: string | undefined;
}

/** What an activity was called with. */
export interface Called {
  readonly operation: string;
  readonly row: Row;
  /** A local activity brings its key along. */
  readonly key: string | undefined;
}

/** Finds out what is to be done: the instance's plan says what the drawing fixes, and which connector it is for. */
export async function prepareAttempt({ store, plans, connectors }: World, { operation, row, key: echo }: Called): Promise<Attempt> {
  const { info } = Context.current();
  const startedMs = performance.now();
  const key = echo ?? info.activityId;
  const call = unpackEffectCall(row, key);
  const { instance } = call.carried;
  const [found] = await store.source.query<{ plan_hash: string; subject_kind: string; subject_id: string }[]>(
    'select plan_hash, subject_kind, subject_id from instance where id = $1',
    [instance],
  );
  if (!found) throw ApplicationFailure.nonRetryable('There is no such instance.', 'no-instance');
  const instruction = effectOf(await plans.of(found.plan_hash), { label: call.label, isUndo: isUndoKey(key) });
  const { settings } = instruction;
  const connector = connectors.find((one) => one.operation === operation && one.serves(settings));
  if (!connector) throw ApplicationFailure.nonRetryable('No connector serves these settings.', 'no-connector');
  const subject = { kind: found.subject_kind, id: found.subject_id };
  const effect: Effect = { instance, key, subject, settings, input: call.input };
  return { call, effect, instruction, connector, askedAt: info.scheduledTimestampMs, startedMs, echo };
}

/** What the drawing fixes: the effect's own settings, or those of its undo. */
function effectOf(plan: Plan, { label, isUndo }: { readonly label: string; readonly isUndo: boolean }): EffectInstruction {
  const effect = effectAt(plan, label);
  if (!isUndo) return effect;
  if (!effect.undo) throw ApplicationFailure.nonRetryable('The plan has no undo there.', 'no-effect');
  return { ...effect, operation: effect.undo.operation, settings: effect.undo.settings };
}

function effectAt(plan: Plan, label: string): EffectInstruction {
  const instruction = Object.hasOwn(plan.instructions, label) ? plan.instructions[label] : undefined;
  if (instruction?.op !== 'effect') throw ApplicationFailure.nonRetryable('The plan has no effect there.', 'no-effect');
  return instruction;
}

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
  /** When the engine asked, ms of the epoch, or which asking of a quick effect it is; the same in every attempt. */
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
  /** Its key, where the activity's id is none. */
  readonly key: string | undefined;
}

/** Finds out what is to be done: the instance's plan says what the drawing fixes, and which connector it is for. */
export async function prepareAttempt(world: World, { operation, row, key: given }: Called): Promise<Attempt> {
  const { info } = Context.current();
  const key = given ?? info.activityId;
  const call = unpackEffectCall(row, key);
  const [found] = await world.store.source.query<{ plan_hash: string; subject_kind: string; subject_id: string }[]>(
    'select plan_hash, subject_kind, subject_id from instance where id = $1',
    [call.carried.instance],
  );
  if (!found) throw ApplicationFailure.nonRetryable('There is no such instance.', 'no-instance');
  const plan = await world.plans.of(found.plan_hash);
  const subject = { kind: found.subject_kind, id: found.subject_id };
  return attemptFor(world, { call, plan, subject, key, operation, echo: given, askedAt: call.asking ?? info.scheduledTimestampMs });
}

/** What one run of an effect is made of. */
export interface AttemptParts extends Pick<Attempt, 'call' | 'echo' | 'askedAt'>, Pick<Effect, 'subject' | 'key'> {
  readonly plan: Plan;
  readonly operation: string;
}

/** The effect that the plan has where the call points to, with the connector that serves it. */
export function attemptFor({ connectors }: World, { call, plan, subject, key, operation, echo, askedAt }: AttemptParts): Attempt {
  const instruction = effectOf(plan, { label: call.label, isUndo: isUndoKey(key) });
  const { settings } = instruction;
  const connector = connectors.find((one) => one.operation === operation && one.serves(settings));
  if (!connector) throw ApplicationFailure.nonRetryable('No connector serves these settings.', 'no-connector');
  const effect: Effect = { instance: call.carried.instance, key, subject, settings, input: call.input };
  return { call, effect, instruction, connector, askedAt, startedMs: performance.now(), echo };
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

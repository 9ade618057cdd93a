import type { Json } from '../../graph/graph.js';
import { ask } from '../ask.js';
import { computeAll } from '../compute.js';
import { type Answer, BEGUN, type Happening } from '../happening.js';
import { park } from '../incident.js';
import { rest } from '../rest.js';
import { instructionOf, record, type Run, setVariables, update, updatePosition } from '../run.js';
import type { OpenRequest, Position } from '../state.js';
import { follow, staysInStep } from '../travel.js';
import { fireErrorTriggers } from '../triggers.js';
import { hasUndoRoom, rememberDone } from '../undoable.js';
import type { Handler } from './handler.js';

/** Asks the world to do something, and rests until it has answered. */
export const effect: Handler<'effect'> = (run, position, instruction) => {
  const { operation, input } = instruction;
  if (!hasUndoRoom(run, instruction)) return park(run, position, { why: { code: 'too-many-undos' } });
  const computed = computeAll(run, Object.entries(input));
  if ('failure' in computed) return park(run, position, { why: computed.failure });
  rest(run, ask(run, position, { type: 'perform', operation, input: computed.value }));
};

/** Whether the world has only begun what it was asked: the outcome will be reported. */
export function hasBegun(run: Run, position: Position, { outcome }: Answer): boolean {
  return outcome === BEGUN && instructionOf(run.plan, position, 'effect').reports !== undefined;
}

/** The world answered: variables are taken, and the position leaves by the outcome. */
export function effectAnswered(
  run: Run,
  position: Position,
  { answer, key }: { readonly answer: Answer; /** Of the request. */ readonly key: string },
): void {
  const instruction = instructionOf(run.plan, position, 'effect');
  const { ways, failed, assign, operation } = instruction;
  const answered = updatePosition(run, position, { awaiting: null });
  if (answer.customer) update(run, { customer: { ...run.state.customer, ...answer.customer } });
  setVariables(run, Object.fromEntries(assign.map(({ name, path }) => [name, valueAt(answer.values ?? {}, path)])));
  rememberDone(run, answered, { instruction, key, answer });
  const way = ways.find(({ outcome }) => outcome === answer.outcome);
  if (!way) return park(run, answered, { why: { code: 'unknown-outcome', args: { operation, outcome: answer.outcome } } });
  // Inside its step nothing is left, so the reason would be lost.
  if (answer.why && way.to !== null && staysInStep(run, answered, way.to))
    record(run, { kind: 'put-off', position: answered, why: answer.why });
  const others = [...ways, ...(failed ? [failed] : [])].filter(({ outcome }) => outcome !== way.outcome);
  const notTaken = others.map(({ outcome }) => ({ outcome, why: { code: 'other-answer', args: { outcome: answer.outcome } } }));
  follow(run, answered, { way, why: answer.why ?? { code: 'answered', args: { operation, outcome: answer.outcome } }, notTaken });
}

/** The world could not, retries are used up: an error trigger, the drawn way for failures, else an incident. */
export function effectFailed(
  run: Run,
  position: Position,
  { open, error }: { readonly open: OpenRequest; readonly error: (Happening & { type: 'failed' })['error'] },
): void {
  const { failed, operation } = instructionOf(run.plan, position, 'effect');
  const why = { code: 'effect-failed', args: { operation, error: error.code } };
  const answered = updatePosition(run, position, { awaiting: null });
  if (fireErrorTriggers(run, answered, error.code)) return;
  if (failed && failed.to !== null) return follow(run, answered, { way: failed, why });
  park(run, answered, { why, message: error.message, request: open.key, ...(failed ? { outcome: failed.outcome } : {}) });
}

/** The value at a dotted path; null where there is none. */
function valueAt(values: Readonly<Record<string, Json>>, path: string): Json {
  let value: Json = values;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return null;
    value = (value as Readonly<Record<string, Json>>)[name] ?? null;
  }
  return value;
}

import { parseDuration } from '@tongtu/workflows/calendar';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { itemsOf, textOf } from '../json-shapes.js';

/** Length in milliseconds; 0 for what is no duration yet. */
function lengthOf(value: Json | undefined): number {
  const parsed = parseDuration(textOf(value));
  return 'ms' in parsed ? parsed.ms : 0;
}

function triesOf(rung: JsonObject): number {
  return typeof rung['tries'] === 'number' ? rung['tries'] : 1;
}

/**
 * When each rung takes over if nobody answers, in milliseconds after the customer stopped; 0 for the first, the customer's own. A rung comes after
 * all tries of the one before it, or at its own latest moment, which counts from the breakpoint.
 */
export function takeOverTimes(ladder: Json | undefined, idle: Json | undefined): readonly number[] {
  const idleMs = lengthOf(idle);
  let at = 0;
  return itemsOf(ladder).map((rung, index, rungs) => {
    if (index === 0) return 0;
    const before = rungs[index - 1];
    at = index === 1 || before === undefined ? idleMs : at + lengthOf(before['tryFor']) * triesOf(before);
    if (rung['by'] !== undefined) at = Math.min(at, idleMs + lengthOf(rung['by']));
    return at;
  });
}

/** What makes a ladder climb past a rung: idleness from the customer, doubt or silence from the assistant, tries used up from staff. */
export type ClimbReason =
  | { readonly kind: 'idle'; readonly ms: number }
  | { readonly kind: 'unsure'; readonly ms: number }
  | { readonly kind: 'unanswered'; readonly tries: number; readonly ms: number }
  | { readonly kind: 'latest'; readonly ms: number };

/** Why the rung at an index is reached. */
export function climbReason(ladder: Json | undefined, idle: Json | undefined, index: number): ClimbReason {
  const rungs = itemsOf(ladder);
  const [before, own] = [rungs[index - 1], rungs[index]];
  if (index <= 1 || before === undefined) return { kind: 'idle', ms: lengthOf(idle) };
  if (own?.['by'] !== undefined) return { kind: 'latest', ms: lengthOf(own['by']) };
  if (before['family'] === 'ai') return { kind: 'unsure', ms: lengthOf(before['tryFor']) * triesOf(before) };
  return { kind: 'unanswered', tries: triesOf(before), ms: lengthOf(before['tryFor']) };
}

const labels: Readonly<Record<string, JsonObject>> = {
  ai: { zh: '智能助手', en: 'Assistant' },
  remote: { zh: '远程中心', en: 'Remote centre' },
  branch: { zh: '客户的经理', en: "Customer's own manager" },
};

/** A further rung of a family, with times that make sense. Its id is new in the ladder. */
export function newRung(ladder: Json | undefined, family: 'ai' | 'remote' | 'branch'): JsonObject {
  const taken = new Set(itemsOf(ladder).map((rung) => textOf(rung['id'])));
  let id: string = family;
  for (let number = 2; taken.has(id); number += 1) id = `${family}-${String(number)}`;
  const common: JsonObject = { id, family, label: labels[family] ?? {}, tries: 1, channels: [] };
  if (family === 'ai') return { ...common, tryFor: 'PT30M', minimumConfidence: 0.8 };
  if (family === 'remote') return { ...common, tryFor: 'PT20M', tries: 2, assignment: { kind: 'queue', queue: '' } };
  return { ...common, tryFor: 'P1D', assignment: { kind: 'relationship-manager', otherwise: '' } };
}

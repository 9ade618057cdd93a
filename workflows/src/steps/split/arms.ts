import { sha256 } from '../../plan/sha256.js';

/** An arm and its share of the customers, in percent. */
export interface ArmShare {
  readonly id: string;
  readonly share: number;
}

/**
 * The point of a customer in an experiment, from 0 up to 100: the first 52 bits of SHA-256(`experiment`, a line feed, `subject`) as a fraction,
 * times 100. The same for ever, evenly spread, and of different experiments independent of one another.
 */
export function pointOf(experiment: string, subject: string): number {
  const bits = sha256(`${experiment}\n${subject}`).slice(0, 13);
  return (Number.parseInt(bits, 16) / 2 ** 52) * 100;
}

/**
 * The arm whose part of 0 to 100 holds the customer's point: the first arm has the points below its share, the next those from there on.
 * Points past the last share (when shares fall short of 100) go to the last arm. Throws when there is no arm.
 */
export function armOf(experiment: string, subject: string, arms: readonly ArmShare[]): string {
  const point = pointOf(experiment, subject);
  let end = 0;
  for (const { id, share } of arms) {
    end += share;
    if (point < end) return id;
  }
  const last = arms.findLast(({ share }) => share > 0) ?? arms.at(-1);
  if (!last) throw new Error(`Experiment "${experiment}" has no arms`);
  return last.id;
}

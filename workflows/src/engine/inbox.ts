import type { State } from './state.js';

/** Whether an inbox number was taken in before. */
export function isDuplicate({ last, beyond }: State['inbox'], number: number): boolean {
  return number <= last || beyond.includes(number);
}

/** Takes a number in: numbers may come out of order, so those beyond a gap are kept until it closes. */
export function takeIn({ last, beyond }: State['inbox'], number: number): State['inbox'] {
  const open = new Set([...beyond, number]);
  let next = last;
  while (open.delete(next + 1)) next++;
  return { last: next, beyond: [...open].sort((a, b) => a - b) };
}

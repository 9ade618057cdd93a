import type { OpenWait } from '../server/instances.js';

/** Waits this near to each other at one step are one. */
const nearMs = 2000;

/** The waits a person is told of: a look at a touchpoint that falls on its lease, offer or expiry is that one, and not told twice. */
export function waitsToShow(waits: readonly OpenWait[]): readonly OpenWait[] {
  const named = waits.filter(({ kind }) => kind !== 'check');
  const isTold = (check: OpenWait): boolean =>
    named.some(({ step, due }) => step === check.step && Math.abs(Date.parse(due) - Date.parse(check.due)) <= nearMs);
  return waits.filter((wait) => wait.kind !== 'check' || !isTold(wait));
}

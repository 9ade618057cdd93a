import type { OpenWait } from '../server/instances.js';

/** Waits this near to each other at one step are one. */
const nearMs = 2000;

/**
 * The waits a person is told of, none twice: a look at a touchpoint that falls on its lease, offer or expiry is that one; an offer that
 * stands as long as the touchpoint changes nothing before it expires.
 */
export function waitsToShow(waits: readonly OpenWait[]): readonly OpenWait[] {
  const isTold = (wait: OpenWait, by: (kind: OpenWait['kind']) => boolean): boolean =>
    waits.some(({ kind, step, due }) => by(kind) && step === wait.step && Math.abs(Date.parse(due) - Date.parse(wait.due)) <= nearMs);
  return waits.filter((wait) => {
    if (wait.kind === 'check') return !isTold(wait, (kind) => kind !== 'check');
    return wait.kind !== 'offer' || !isTold(wait, (kind) => kind === 'expiry');
  });
}

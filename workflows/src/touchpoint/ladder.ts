import type { Why } from '../engine/happening.js';
import { openingSaid } from './opening.js';
import { after, earlier } from './moment.js';
import { backToGroups, isBeyondGroups, standingRung, SUPERIOR } from './standing-rung.js';
import type { Offer } from './touchpoint.js';
import type { By } from './work-action.js';
import { record, rungsOf, update, type Working } from './working.js';
import type { WorkEntry } from './work-result.js';

/** Index of the next rung that is not left out for this customer, or undefined above the last. */
export function nextRung({ config, state }: Working, from: number = state.rung): number | undefined {
  const index = rungsOf(config).findIndex(({ id }, position) => position > from && !state.skipped.includes(id));
  return index < 0 ? undefined : index;
}

/** Goes to a rung, whose first offer is made at once. */
export function climbTo(
  work: Working,
  rung: number,
  { why, by, kind = 'climbed' }: { readonly why: Why; readonly by?: By; readonly kind?: WorkEntry['kind'] },
): void {
  const rungs = rungsOf(work.config);
  const [from, to] = [rungs[work.state.rung]?.id ?? null, rungs[rung]?.id ?? null];
  dropOffer(work, 'withdraw');
  update(work, { rung, triesUsed: 0, ...backToGroups(work.state) });
  const args = { ...why.args, from, to };
  record(work, { kind, ...(by ? { by } : {}), outcome: to, why: { code: why.code, args }, notTaken: passedOver(work, rung) });
  if (rung > 0 || work.config.kind === 'task') return makeOffer(work);
  update(work, { breakpoint: null }); // it is the customer's again: being idle from now on is a breakpoint anew
}

/** Rungs that would have come as well, and why they did not. */
function passedOver({ config, state }: Working, rung: number): WorkEntry['notTaken'] {
  return rungsOf(config).flatMap(({ id, directWhen }, index) => {
    if (index === rung) return [];
    if (state.skipped.includes(id)) return [{ outcome: id, why: { code: 'rung-condition-not-met' } }];
    if (directWhen !== undefined && state.direct !== id && index > rung)
      return [{ outcome: id, why: { code: 'direct-not-met', args: { condition: directWhen } } }];
    return [];
  });
}

/** Makes the next offer of the rung that holds now. The last one of the last rung stands as long as the touchpoint. */
export function makeOffer(work: Working): void {
  const { state, at } = work;
  const attempt = state.triesUsed + 1;
  const number = state.lastOffer + 1;
  const until = untilOf(work, attempt);
  const { id: rung, family, assignment, ...purpose } = standingRung(work);
  update(work, { lastOffer: number, offer: { rung, family, number, try: attempt, since: at, until, claimed: false } });
  const urgency = state.urgency === undefined ? {} : { urgency: state.urgency };
  work.offers.push({ kind: 'open', rung, family, number, try: attempt, until, assignment, ...purpose, ...urgency });
  const drawn = rungsOf(work.config)[state.rung];
  if (drawn?.family === 'ai' && attempt === 1) openingSaid(work, drawn);
}

/** Gives a task to the manager of the institution so many levels above that of the work, beyond the groups that were drawn. */
export function offerAbove(work: Working, { up, why }: { readonly up: number; readonly why: Why }): void {
  dropOffer(work, 'withdraw');
  update(work, { superior: up, triesUsed: 0 });
  record(work, { kind: 'reassigned', outcome: SUPERIOR, why: { code: why.code, args: { ...why.args, to: SUPERIOR } } });
  makeOffer(work);
}

/** How long an offer that is made, or starts anew, at this moment stands. */
export function untilOf(work: Working, attempt: number): string {
  const { tryMs, tries } = rungsOf(work.config)[work.state.rung] ?? { tryMs: 0, tries: 0 };
  const last = (attempt >= tries && nextRung(work) === undefined) || isBeyondGroups(work.state);
  return last ? work.state.expiresAt : earlier(after(work.at, tryMs), work.state.expiresAt);
}

/** Takes the standing offer back, or lets it lapse. */
export function dropOffer(work: Working, kind: 'withdraw' | 'lapse' | 'done'): void {
  const { offer } = work.state;
  if (!offer) return;
  work.offers.push({ kind, number: offer.number });
  update(work, { offer: null });
}

/** Changes the standing offer. */
export function changeOffer(work: Working, offer: Offer, kind: 'reopen' | 'extend'): void {
  work.offers.push({ kind, number: offer.number, until: offer.until });
  update(work, { offer });
}

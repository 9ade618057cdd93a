import { climbTo } from '../ladder.js';
import { leaseUntil } from '../leases.js';
import { barredHere } from '../barred-here.js';
import { goOn } from '../sla/clock.js';
import type { Lease } from '../touchpoint.js';
import type { ActionOf, By } from '../work-action.js';
import type { WorkConfig } from '../work-config.js';
import { record, refuse, rungsOf, update, updateVersion, type Verdict, type Working } from '../working.js';
import type { ActionHandler } from './handler.js';

/** Gives the lease. Whoever holds it already goes on with it; the same person in another channel takes it along. */
export const take: ActionHandler<'take'> = (work, action) => {
  const { by, takeOver } = action;
  const barred = mayWork(work, action);
  if (barred) return barred;
  const rung = rungFor(work, by);
  if (rung === undefined) return refuse('not-allowed');
  const { lease } = work.state;
  if (lease && isSame(lease, by)) {
    update(work, { lease: { ...lease, until: leaseUntil(work) }, lastActivityAt: work.at });
    return null;
  }
  const reason = takeOver?.reason;
  const refusal = lease ? mayTakeOver(work, { lease, by, rung, reason }) : null;
  if (refusal) return refusal;
  if (rung > work.state.rung) climbTo(work, rung, { why: { code: 'taken-early' }, by });
  handTo(work, { by, lease, reason });
  return null;
};

/** Nobody checks their own work, and customers work only where the drawing lets them. */
function mayWork({ config, state }: Working, action: ActionOf<'take'>): Verdict {
  return state.review?.maker.id === action.by.actor.id ? refuse('same-person') : barredHere(config, action);
}

function isSame({ actor, channel }: Lease, by: By): boolean {
  return actor.id === by.actor.id && channel === by.channel;
}

function handTo(
  work: Working,
  { by, lease, reason }: { readonly by: By; readonly lease: Lease | null; readonly reason: string | undefined },
): void {
  if (lease && lease.actor.id !== by.actor.id) goOn(work, { why: { code: 'holder-left' }, by });
  const claims = claimOffer(work, by);
  giveLease(work, by);
  const args = { ...(lease ? { from: lease.actor.name } : {}), ...(reason === undefined ? {} : { reason }) };
  record(work, { kind: lease ? 'taken-over' : 'taken', by, why: { code: whyTaken(lease, by, claims), args } });
}

function whyTaken(lease: Lease | null, { actor }: By, claims: boolean): string {
  if (lease) return lease.actor.id === actor.id ? 'changed-channel' : 'taken-over';
  return claims ? 'offer-claimed' : 'began';
}

function giveLease(work: Working, by: By): void {
  const fence = work.state.lastFence + 1;
  const lease: Lease = { fence, ...by, since: work.at, until: leaseUntil(work) };
  const back = { ...(by.family === 'customer' ? { breakpoint: null } : {}), ...(work.state.backTo ? { backTo: null } : {}) };
  updateVersion(work, { lease, lastFence: fence, lastActivityAt: work.at, ...back });
}

/** Of the rungs at which this family and channel may work: the first from the one that holds now, else the last before it. */
function rungFor({ config, state }: Working, { family, channel }: By): number | undefined {
  if (config.kind === 'task') return family === 'remote' || family === 'branch' ? state.rung : undefined;
  const open = rungsOf(config).flatMap((rung, index) => {
    const allowed =
      rung.family === family && !state.skipped.includes(rung.id) && (rung.channels.length === 0 || rung.channels.includes(channel));
    return allowed ? [index] : [];
  });
  return open.find((index) => index >= state.rung) ?? open.at(-1);
}

interface TakeOver {
  readonly lease: Lease;
  readonly by: By;
  readonly rung: number;
  readonly reason: string | undefined;
}

/** Whether the drawing names who takes it away from whom. */
function isNamed(config: WorkConfig, { by, lease }: Pick<TakeOver, 'by' | 'lease'>): boolean {
  const pairs = config.kind === 'touch' ? (config.takeOverPairs ?? []) : [];
  return pairs.some((pair) => pair.by === by.family && pair.from === lease.family);
}

/** A live lease is taken away only as the journey allows it, and never by accident: whoever does it says so. */
function mayTakeOver({ config, state }: Working, { lease, by, rung, reason }: TakeOver): Verdict {
  if (lease.actor.id === by.actor.id) return null;
  if (reason === undefined) return refuse('held-by-another', { holder: lease });
  const policy = config.kind === 'task' ? 'with-reason' : config.takeOver;
  if (policy === 'never') return refuse('not-allowed', { holder: lease });
  if (policy === 'pairs' && !isNamed(config, { by, lease })) return refuse('not-allowed', { holder: lease });
  if (policy === 'with-reason' || policy === 'pairs') return reason.trim() === '' ? refuse('reason-needed', { holder: lease }) : null;
  const holder = rungsOf(config).findIndex(
    ({ family }, index) => family === lease.family && !state.skipped.includes(rungsOf(config)[index]?.id ?? ''),
  );
  return rung > holder ? null : refuse('not-allowed', { holder: lease });
}

/** Taking the lease from the rung that is asked *is* claiming its offer. A claim of whoever is taken over from is void. */
function claimOffer(work: Working, by: By): boolean {
  const { offer } = work.state;
  if (!offer) return false;
  // A task is whoever's it was offered to, wherever they sit; whether it was to them is known to the lists of offers.
  if (offer.family !== by.family && work.config.kind === 'touch') {
    if (offer.claimed) update(work, { offer: { ...offer, claimed: false } });
    if (offer.claimed) work.offers.push({ kind: 'reopen', number: offer.number, until: offer.until });
    return false;
  }
  work.offers.push({ kind: 'claim', number: offer.number, by: by.actor });
  update(work, { offer: { ...offer, claimed: true } });
  return true;
}

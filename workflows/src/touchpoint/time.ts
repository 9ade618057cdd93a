import { climbTo, dropOffer, changeOffer, makeOffer, nextRung, untilOf } from './ladder.js';
import { close } from './close.js';
import { endLease } from './leases.js';
import { after } from './moment.js';
import { invitationPassings } from './experts/ask-next.js';
import type { Passing } from './passing.js';
import { goOn } from './sla/clock.js';
import { slaPassings } from './sla/passings.js';
import type { TouchpointState } from './touchpoint.js';
import type { WorkConfig } from './work-config.js';
import { record, rungsOf, startWorking, update, type Working } from './working.js';

/** Lets everything happen that is due by now, the earliest first. */
export function passTime(work: Working): void {
  for (let next = earliest(work); next && next.due <= work.at; next = earliest(work)) next.pass(work);
}

/** When time will next mean something for a row, ISO; null when it is closed. */
export function nextCheckAt(config: WorkConfig, state: TouchpointState): string | null {
  return earliest(startWorking(config, state, { at: state.openedAt }))?.due ?? null;
}

function earliest(work: Working): Passing | undefined {
  const { status, waiting, expiresAt, lease } = work.state;
  if (status !== 'open') return undefined;
  const clock = waiting
    ? [{ due: waiting.until, pass: waitedLong }]
    : [{ due: expiresAt, pass: expire }, ...slaPassings(work), ...(lease ? leasePassings(work) : openPassings(work))];
  const passings: readonly Passing[] = [...clock, ...invitationPassings(work)];
  return passings.reduce((first, other) => (other.due < first.due ? other : first));
}

/** Nobody said that the customer has answered: the clock goes on from when it had to at the latest. */
function waitedLong(work: Working): void {
  const from = work.state.waiting?.until ?? work.at;
  goOn(work, { from, why: { code: 'waited-long' } });
}

function expire(work: Working): void {
  close(work, {
    status: 'expired',
    outcome: 'expired',
    entry: { kind: 'expired', why: { code: 'expired', args: { since: work.state.openedAt } } },
  });
}

/** While somebody holds the lease nobody climbs: the customer is active, here or elsewhere. */
function leasePassings({ state }: Working): readonly Passing[] {
  return state.lease ? [{ due: state.lease.until, pass: (work) => endLease(work, { why: { code: 'lease-lapsed' } }) }] : [];
}

function openPassings(work: Working): readonly Passing[] {
  const { config, state } = work;
  if (config.kind === 'touch' && !state.breakpoint)
    return state.lastActivityAt === null ? [] : [{ due: after(state.lastActivityAt, config.idleMs), pass: breakOff }];
  const lapse = state.offer && state.offer.until < state.expiresAt ? [{ due: state.offer.until, pass: lapseOffer }] : [];
  return [...lapse, ...latestMoments(work)];
}

/** Somebody began and is away: a breakpoint. The customer's first one climbs; later the rung that holds offers anew. */
function breakOff(work: Working): void {
  const { config, state, at } = work;
  const idleMs = config.kind === 'touch' ? config.idleMs : 0;
  const first = state.firstBreakpointAt ?? at;
  const { field, error } = lastTouched(state);
  update(work, { breakpoint: { at, first, field, error }, firstBreakpointAt: first });
  record(work, { kind: 'breakpoint', why: { code: 'idle', args: { since: state.lastActivityAt, idleMs, field, error } } });
  if (state.offer) return changeOffer(work, { ...state.offer, until: untilOf(work, state.offer.try) }, 'extend');
  const direct = rungsOf(config).findIndex(({ id }) => id === state.direct);
  if (direct > 0) return climbTo(work, direct, { why: { code: 'direct', args: { condition: rungsOf(config)[direct]?.directWhen ?? '' } } });
  const next = nextRung(work);
  if (next !== undefined) climbTo(work, next, { why: { code: 'idle', args: { idleMs } } });
}

/** The field that somebody touched last, and the verifier's code if the last check of any field failed. */
function lastTouched({ fields }: TouchpointState): { readonly field: string | null; readonly error: string | null } {
  const touched = Object.entries(fields).filter(([, { by }]) => by.kind !== 'system');
  const last = touched.reduce<(typeof touched)[number] | undefined>(
    (latest, other) => (latest && latest[1].at > other[1].at ? latest : other),
    undefined,
  );
  const failures = touched.flatMap(([, { failure }]) => (failure ? [failure] : []));
  const worst = failures.reduce<(typeof failures)[number] | undefined>(
    (latest, other) => (latest && latest.at > other.at ? latest : other),
    undefined,
  );
  return { field: last?.[0] ?? null, error: worst?.code ?? null };
}

/** Nobody took the offer: the rung tries again, or the next one does. */
function lapseOffer(work: Working): void {
  const rung = rungsOf(work.config)[work.state.rung];
  const used = work.state.triesUsed + 1;
  dropOffer(work, 'lapse');
  update(work, { triesUsed: used });
  const why = { code: 'no-answer', args: { rung: rung?.id ?? '', tries: used, forMs: rung?.tryMs ?? 0 } };
  const next = nextRung(work);
  if (next !== undefined && used >= (rung?.tries ?? 0)) return climbTo(work, next, { why });
  makeOffer(work);
  record(work, { kind: 'offered', outcome: rung?.id ?? null, why });
}

/** Rungs above the one that holds which must be reached by a moment. */
function latestMoments({ config, state }: Working): readonly Passing[] {
  const first = state.firstBreakpointAt;
  if (first === null) return [];
  return rungsOf(config).flatMap(({ id, byMs }, index) => {
    if (index <= state.rung || byMs === null || state.skipped.includes(id)) return [];
    return [{ due: after(first, byMs), pass: (work: Working) => climbTo(work, index, { why: { code: 'latest-moment', args: { byMs } } }) }];
  });
}

import type { JsonObject } from '../../graph/graph.js';
import { close } from '../close.js';
import { climbTo, nextRung, offerAbove } from '../ladder.js';
import { endLease } from '../leases.js';
import type { SlaDeed, SlaReaction } from '../task-config.js';
import { update, type Working } from '../working.js';
import type { Notice } from '../work-result.js';

/** A time of the SLA that has passed. */
interface Passed {
  readonly about: 'goal' | 'deadline' | 'overdue';
  readonly due: string;
  /** Which repetition, 1 for the first. */
  readonly round: number;
  readonly then: readonly SlaReaction[];
}

type DeedOf<K extends SlaDeed['kind']> = Extract<SlaDeed, { readonly kind: K }>;
type Doing<K extends SlaDeed['kind']> = (work: Working, deed: DeedOf<K>, passed: Passed) => void;

/** Does what is drawn for a time that has passed, in its order; leaving comes last, whatever its place. */
export function react(work: Working, passed: Passed): void {
  const due = passed.then.filter(({ from = 1 }) => from <= passed.round).map(({ deed }) => deed);
  for (const deed of [...due.filter(({ kind }) => kind !== 'leave'), ...due.filter(({ kind }) => kind === 'leave').slice(0, 1)])
    (doings[deed.kind] as Doing<SlaDeed['kind']>)(work, deed, passed);
}

/** What each deed does; a missing one does not compile. */
const doings: { readonly [K in SlaDeed['kind']]: Doing<K> } = {
  notify: (work, { whom }, passed) => work.notices.push({ to: toWhom(work, whom), about: passed.about, args: argsOf(passed) }),
  urgency: (work, { by, most }) => {
    const before = work.state.urgency ?? 0;
    const urgency = Math.max(before, Math.min(most, before + by));
    if (urgency === before) return;
    update(work, { urgency });
    const { offer } = work.state;
    if (offer) work.offers.push({ kind: 'urge', number: offer.number, by: urgency - before });
  },
  reassign: (work, { to }, passed) => {
    const why = { code: passed.about === 'overdue' ? 'overdue' : `${passed.about}-passed`, args: argsOf(passed) };
    const next = nextRung(work);
    if (to === 'next-group' && (next === undefined || work.state.review)) return;
    endLease(work, { why: { code: 'reassigned' } });
    if (to === 'next-group') return next === undefined ? undefined : climbTo(work, next, { why, kind: 'reassigned' });
    offerAbove(work, { up: to === 'manager' ? 0 : (work.state.superior ?? 0) + 1, why });
  },
  leave: (work, { outcome }, passed) =>
    close(work, { status: 'expired', outcome, entry: { kind: 'expired', why: { code: 'left-by-sla', args: argsOf(passed) } } }),
};

function toWhom({ state: { lease } }: Working, whom: DeedOf<'notify'>['whom']): Notice['to'] {
  if (whom === 'manager') return { kind: 'manager' };
  if (typeof whom === 'object') return { kind: 'role', role: whom.role };
  return lease?.actor.kind === 'staff' ? { kind: 'person', person: lease.actor.id } : { kind: 'offered' };
}

function argsOf({ due, round, about }: Passed): JsonObject {
  return about === 'overdue' ? { due, round } : { due };
}

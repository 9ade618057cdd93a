import { afterCountedTime, countedTime, type DueRule } from '../../calendar/index.js';
import type { Why } from '../../engine/happening.js';
import { after, earlier } from '../moment.js';
import type { Sla } from '../task-config.js';
import type { SlaState, Waiting } from '../touchpoint.js';
import type { By } from '../work-action.js';
import { record, update, type Working } from '../working.js';
import type { WorkConfig } from '../work-config.js';
import { dueBy, tableOf } from './due.js';

/** The clocks of a task that opens at an instant; nothing where no SLA is drawn. */
export function startClocks(work: Pick<Working, 'calendars'>, config: WorkConfig, at: string): { readonly sla?: SlaState } {
  const drawn = config.kind === 'task' ? config.sla : undefined;
  if (!drawn) return {};
  const markOf = (rule: DueRule | undefined): SlaState['goal'] => {
    const due = rule ? dueBy(work, rule, at) : null;
    return due === null ? null : { due, passedAt: null };
  };
  return { sla: { goal: markOf(drawn.goal?.due), deadline: markOf(drawn.deadline?.due), repeat: null } };
}

type Term = keyof Waiting['left'];

/** Times that are still ahead, and the rules by which they are counted. */
function ahead(
  drawn: Sla,
  { goal, deadline, repeat }: SlaState,
): readonly { readonly term: Term; readonly due: string; readonly rule: DueRule }[] {
  const terms = [
    { term: 'goal', due: goal?.passedAt === null ? goal.due : null, rule: drawn.goal?.due },
    { term: 'deadline', due: deadline?.passedAt === null ? deadline.due : null, rule: drawn.deadline?.due },
    { term: 'repeat', due: repeat?.due ?? null, rule: drawn.repeat?.due },
  ] as const;
  return terms.flatMap(({ term, due, rule }) => (due === null || !rule ? [] : [{ term, due, rule }]));
}

/** Stops the clock: what is left of each time is kept, in the time that counts for it. */
export function stopClock(
  work: Working,
  { by, reason, mostMs }: { readonly by: By; readonly reason: string; readonly mostMs: number },
): void {
  const { config, state, at } = work;
  const drawn = (config.kind === 'task' ? config.sla : undefined) ?? {};
  const left = Object.fromEntries(
    (state.sla ? ahead(drawn, state.sla) : []).map(({ term, due, rule }) => [
      term,
      countedTime(rule, { from: at, to: due }, tableOf(work, rule)),
    ]),
  );
  const until = after(at, mostMs);
  const lease = state.lease && { ...state.lease, until };
  update(work, { waiting: { since: at, until, reason, by: by.actor, left }, lease, lastActivityAt: at });
  record(work, { kind: 'clock-stopped', by, why: { code: 'waits-for-customer', args: { reason, until } } });
}

/** Lets the clock go on with what is left, from an ISO instant (now, or when waiting was over at the latest). */
export function goOn(work: Working, { from = work.at, why, by }: { readonly from?: string; readonly why: Why; readonly by?: By }): void {
  const { config, state } = work;
  const { waiting, lease } = state;
  if (!waiting || config.kind !== 'task') return;
  const stoppedMs = Math.max(0, Date.parse(from) - Date.parse(waiting.since));
  const expiresAt = after(state.expiresAt, stoppedMs);
  update(work, {
    waiting: null,
    expiresAt,
    ...(state.sla ? { sla: goneOn(work, state.sla, { left: waiting.left, from }) } : {}),
    ...(state.offer ? { offer: { ...state.offer, until: after(state.offer.until, stoppedMs) } } : {}),
    lease: lease && { ...lease, until: earlier(after(work.at, config.leaseMs), expiresAt) },
  });
  const { offer } = work.state;
  if (offer) work.offers.push({ kind: 'extend', number: offer.number, until: offer.until });
  record(work, { kind: 'clock-started', ...(by ? { by } : {}), why: { code: why.code, args: { ...why.args, since: waiting.since } } });
}

function goneOn(work: Working, sla: SlaState, { left, from }: { readonly left: Waiting['left']; readonly from: string }): SlaState {
  const drawn = (work.config.kind === 'task' ? work.config.sla : undefined) ?? {};
  const dues = new Map(
    ahead(drawn, sla).map(({ term, due, rule }) => {
      const ms = left[term];
      return [term, ms === undefined ? due : (afterCountedTime(rule, { from, ms }, tableOf(work, rule)) ?? due)] as const;
    }),
  );
  const { goal, deadline, repeat } = sla;
  return {
    goal: goal && { ...goal, due: dues.get('goal') ?? goal.due },
    deadline: deadline && { ...deadline, due: dues.get('deadline') ?? deadline.due },
    repeat: repeat && { ...repeat, due: dues.get('repeat') ?? repeat.due },
  };
}

import type { Passing } from '../passing.js';
import type { SlaMark, SlaState } from '../touchpoint.js';
import { record, update, type Working } from '../working.js';
import type { Sla } from '../task-config.js';
import { dueBy } from './due.js';
import { react } from './react.js';

/** What of the SLA is still to come. Each time passes once: it is marked before anything is done about it. */
export function slaPassings({ config, state: { sla } }: Working): readonly Passing[] {
  const drawn = config.kind === 'task' ? config.sla : undefined;
  if (!drawn || !sla) return [];
  const { goal, deadline, repeat } = sla;
  return [
    ...(isAhead(goal) ? [{ due: goal.due, pass: (work: Working) => goalPassed(work, drawn, goal) }] : []),
    ...(isAhead(deadline) ? [{ due: deadline.due, pass: (work: Working) => deadlinePassed(work, drawn, deadline) }] : []),
    ...(repeat ? [{ due: repeat.due, pass: (work: Working) => repeated(work, drawn, repeat) }] : []),
  ];
}

function isAhead(mark: SlaMark | null): mark is SlaMark {
  return mark !== null && mark.passedAt === null;
}

function mark(work: Working, change: Partial<SlaState>): void {
  const { sla } = work.state;
  if (sla) update(work, { sla: { ...sla, ...change } });
}

function goalPassed(work: Working, { goal }: Sla, { due }: SlaMark): void {
  mark(work, { goal: { due, passedAt: work.at } });
  record(work, { kind: 'goal-passed', why: { code: 'goal-passed', args: { due } } });
  react(work, { about: 'goal', due, round: 1, then: goal?.then ?? [] });
}

function deadlinePassed(work: Working, drawn: Sla, { due }: SlaMark): void {
  mark(work, { deadline: { due, passedAt: work.at }, repeat: nextRound(work, drawn, { due, round: 0 }) });
  record(work, { kind: 'deadline-passed', why: { code: 'deadline-passed', args: { due } } });
  react(work, { about: 'deadline', due, round: 1, then: drawn.deadline?.then ?? [] });
}

function repeated(work: Working, drawn: Sla, { due, round }: { readonly due: string; readonly round: number }): void {
  mark(work, { repeat: nextRound(work, drawn, { due, round }) });
  record(work, { kind: 'overdue', why: { code: 'overdue', args: { due, round } } });
  react(work, { about: 'overdue', due, round, then: drawn.repeat?.then ?? [] });
}

/** The next repetition counts from when the last one was due, not from when that was noticed; none after the last that was drawn. */
function nextRound(
  work: Working,
  { repeat }: Sla,
  { due: from, round }: { readonly due: string; readonly round: number },
): SlaState['repeat'] {
  if (!repeat || round >= repeat.times) return null;
  const due = dueBy(work, repeat.due, from);
  return due === null ? null : { due, round: round + 1 };
}

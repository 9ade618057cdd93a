import type { Work } from '../server/tasks.js';

/** What of a task's promise is shown. Times are ISO instants. */
export interface PromisedClock {
  readonly goal: string | null;
  readonly deadline: string | null;
  /** What comes next, or has passed last. */
  readonly next: { readonly what: 'goal' | 'deadline'; readonly due: string };
  /** The deadline has passed (the goal, where there is no deadline). */
  readonly isLate: boolean;
}

/** The clock of a task's promise; null where nothing is promised or it is over. While it stands still its times are those of when it was stopped. */
export function clockOf({ sla, status }: Pick<Work, 'sla' | 'status'>): PromisedClock | null {
  if (status !== 'open' || !sla) return null;
  const { goal, deadline } = sla;
  const marks = [goal && { what: 'goal' as const, ...goal }, deadline && { what: 'deadline' as const, ...deadline }].filter(
    (mark) => mark !== null,
  );
  const next = marks.find(({ passedAt }) => passedAt === null) ?? marks.at(-1);
  if (!next) return null;
  return { goal: goal?.due ?? null, deadline: deadline?.due ?? null, next, isLate: next.passedAt !== null };
}

/** Which share (0 to 1) of a stretch of time has passed at a moment (ms). */
export function shareOf({ from, to }: { readonly from: string; readonly to: string }, at: number): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (end <= start) return 1;
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

interface DueRow {
  readonly goalAt: string | null;
  readonly deadlineAt: string | null;
  readonly until: string | null;
  readonly expiresAt: string;
}

/** The time that a row of the list counts down to: the goal while it is ahead, then the deadline, else when its offer ends. */
export function dueOf({ goalAt, deadlineAt, until, expiresAt }: DueRow, now: number): string {
  if (goalAt !== null && Date.parse(goalAt) > now) return goalAt;
  return deadlineAt ?? goalAt ?? until ?? expiresAt;
}

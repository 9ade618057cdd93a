import { BANK_CALENDAR, type CalendarTable, PLAIN_CALENDAR } from './calendar-table.js';
import type { DueRule } from './due-rule.js';
import { evaluateDue } from './evaluate-due.js';

/** A due time to be found: by which rule, from which ISO instant. */
interface Question {
  readonly id: string;
  readonly rule: DueRule;
  readonly from: string;
}

/** Why a due time cannot be told: its calendar is not there, or it never comes. */
export type DueTrouble = 'calendar-unknown' | 'due-never';

/** What the calendars say. */
export interface DueAnswer {
  /** ISO instants by the id of the question. One that lies before the base is told as it is: whether it is past is for whoever knows the time. */
  readonly dues: Readonly<Record<string, string>>;
  /** Years that were counted by weekdays because a calendar says nothing about them, by its code. */
  readonly uncovered: Readonly<Record<string, readonly number[]>>;
}

/** Code of the calendar that a rule goes by. */
export function calendarOf({ calendar = BANK_CALENDAR }: DueRule): string {
  return calendar;
}

/**
 * Answers questions for due times with the calendars as they stand, by code. The bank's own is a plain week until somebody has entered it.
 * What cannot be told is trouble with a reason: an instance then waits for a person instead of going on at a wrong time.
 */
export function answerDue(
  questions: readonly Question[],
  calendars: Readonly<Record<string, CalendarTable>>,
): DueAnswer | { readonly trouble: DueTrouble } {
  const dues: Record<string, string> = {};
  const uncovered: Record<string, readonly number[]> = {};
  for (const { id, rule, from } of questions) {
    const code = calendarOf(rule);
    const table = Object.hasOwn(calendars, code) ? calendars[code] : code === BANK_CALENDAR ? PLAIN_CALENDAR : undefined;
    if (!table) return { trouble: 'calendar-unknown' };
    const { due, uncovered: years } = evaluateDue(rule, from, table);
    if (due === null) return { trouble: 'due-never' };
    dues[id] = due;
    if (years.length > 0) uncovered[code] = [...new Set([...(uncovered[code] ?? []), ...years])].sort((a, b) => a - b);
  }
  return { dues, uncovered };
}

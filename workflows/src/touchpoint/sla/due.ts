import { BANK_CALENDAR, type CalendarTable, calendarOf, type DueRule, evaluateDue, PLAIN_CALENDAR } from '../../calendar/index.js';
import type { Sla } from '../task-config.js';
import type { WorkConfig } from '../work-config.js';
import type { Calendars, Working } from '../working.js';

/** Codes of the working calendars by which a row's times are reckoned: who changes the row brings them along. */
export function calendarsOf(config: WorkConfig): readonly string[] {
  const { goal, deadline, repeat }: Sla = (config.kind === 'task' ? config.sla : undefined) ?? {};
  return [...new Set([goal, deadline, repeat].flatMap((term) => (term?.due.working ? [calendarOf(term.due)] : [])))];
}

/** The calendar that is not there, if there is one: a row that goes by it must not open. The bank's own is a plain week until it is entered. */
export function missingCalendar(config: WorkConfig, calendars: Calendars): string | undefined {
  return calendarsOf(config).find((code) => code !== BANK_CALENDAR && !Object.hasOwn(calendars, code));
}

/** When something falls due by a rule from an ISO instant; null = never. */
export function dueBy(work: Pick<Working, 'calendars'>, rule: DueRule, from: string): string | null {
  return evaluateDue(rule, from, tableOf(work, rule)).due;
}

/** The calendar of a rule. One that is not there was refused when the row opened: later only a plain week can stand in for it. */
export function tableOf({ calendars }: Pick<Working, 'calendars'>, rule: DueRule): CalendarTable {
  const code = calendarOf(rule);
  return (Object.hasOwn(calendars, code) ? calendars[code] : undefined) ?? PLAIN_CALENDAR;
}

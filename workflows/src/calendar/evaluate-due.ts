import { addDuration, addLocally } from './add-duration.js';
import { type CalendarTable, uncoveredYears } from './calendar-table.js';
import type { DayWindow, DueRule } from './due-rule.js';
import { formatDate, formatInstant, parseDate, parseInstant } from './instant.js';
import { DAY_MS, durationParts, HOUR_MS, MINUTE_MS, SECOND_MS } from './iso-duration.js';
import { timeOfDayMs } from './time-of-day.js';
import { addOpenTime, addWorkingDays, firstInside } from './working-time.js';
import { instantAt, localTime } from './zone.js';

/** What a rule comes to. */
export interface Due {
  /** ISO instant, UTC; null when it never comes: a window that does not open, a calendar without a working day. */
  readonly due: string | null;
  /** Years on the way about which the calendar says nothing: they were counted by weekdays alone. */
  readonly uncovered: readonly number[];
}

/** The moment so far, on the clock of the rule. */
interface Reckoning {
  readonly ms: number;
  readonly rule: DueRule;
  readonly table: CalendarTable;
  readonly zone: string;
}

type Stage = (so: Reckoning) => number | undefined;

/** In the order in which they apply. */
const STAGES: readonly Stage[] = [addPlain, addWorking, goToTime, goToWindow];

/**
 * When something falls due that is counted by a rule from an instant (ISO), with the calendar as it stands. Pure: the same question has the same
 * answer. Whether the answer is past already is for whoever knows the time. Throws a `RangeError` for a rule that was not checked, or beyond the years 1000 to 9999.
 */
export function evaluateDue(rule: DueRule, from: string, table: CalendarTable): Due {
  const start = parseInstant(from);
  if (start === undefined) throw new RangeError(`"${from}" is not an instant`);
  const zone = rule.zone ?? table.zone;
  let ms: number | undefined = start;
  for (const stage of STAGES) {
    ms = stage({ ms, rule, table, zone });
    if (ms === undefined) return { due: null, uncovered: [] };
  }
  const uncovered = asksForWorkingDays(rule) ? uncoveredYears(table, localTime(start, zone).date, localTime(ms, zone).date) : [];
  return { due: formatInstant(ms), uncovered };
}

function addPlain({ ms, rule: { plain }, zone }: Reckoning): number {
  if (plain === undefined) return ms;
  if (!plain.startsWith('-')) return parseInstant(addDuration(formatInstant(ms), plain, zone)) ?? ms;
  const parts = durationParts(plain.slice(1));
  if (!parts) throw new RangeError(`"${plain}" is not a duration`);
  // Days first, as when adding: it is the same calculation with every number below zero.
  const local = addLocally(ms, { months: -(parts.years * 12 + parts.months), days: -(parts.weeks * 7 + parts.days) }, zone);
  return local - (parts.hours * HOUR_MS + parts.minutes * MINUTE_MS + Math.round(parts.seconds * SECOND_MS));
}

function addWorking({ ms, rule: { working }, table, zone }: Reckoning): number | undefined {
  if (!working) return ms;
  if (working.unit === 'hours')
    return addOpenTime(ms, Math.round(working.amount * HOUR_MS), { windows: openingWindows(table), table, zone });
  const date = addWorkingDays(localTime(ms, zone).date, working.amount, table);
  return date === undefined ? undefined : instantAt(date, timeOfDayAt(ms, zone), zone);
}

function goToTime({ ms, rule, zone }: Reckoning): number {
  if (rule.atTime === undefined) return ms;
  const time = timeOfDayMs(rule.atTime);
  const { date } = localTime(ms, zone);
  const today = instantAt(date, time, zone);
  if (today >= ms || countsDays(rule)) return today;
  return instantAt(formatDate((parseDate(date) ?? 0) + 1), time, zone);
}

function goToWindow({ ms, rule: { windows }, table, zone }: Reckoning): number | undefined {
  return windows ? firstInside(ms, { windows, table, zone }) : ms;
}

/** Whether the rule comes to a day rather than to a moment: working days, or a plain duration of days and longer. */
function countsDays({ plain, working }: DueRule): boolean {
  if (working) return working.unit === 'days';
  return plain !== undefined && !plain.includes('T');
}

function asksForWorkingDays({ working, windows }: DueRule): boolean {
  return working !== undefined || (windows ?? []).some(({ days }) => days === 'working');
}

function openingWindows({ hours }: CalendarTable): readonly DayWindow[] {
  return hours.map((opening) => ({ days: 'working', ...opening }));
}

/** Milliseconds that the clock on the wall shows since its midnight. */
function timeOfDayAt(ms: number, zone: string): number {
  const { hour, minute, second } = localTime(ms, zone);
  return (hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + (((ms % SECOND_MS) + SECOND_MS) % SECOND_MS)) % DAY_MS;
}

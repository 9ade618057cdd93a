export { addDuration } from './add-duration.js';
export { type DurationLanguage, formatDuration } from './format-duration.js';
export { formatDate, formatInstant, parseDate, parseInstant } from './instant.js';
export { type DurationProblem, durationMs, isDuration, type IsoDuration, parseDuration, toDuration } from './iso-duration.js';
export { instantAt, isZone, type LocalTime, localTime, weekdayOf } from './zone.js';
export type { DayWindow, DueRule, TimeOfDay } from './due-rule.js';
export { BANK_CALENDAR, type CalendarTable, coveredYears, type DayKind, type OpeningHours, PLAIN_CALENDAR } from './calendar-table.js';
export { type Due, evaluateDue } from './evaluate-due.js';
export { parseTimeOfDay } from './time-of-day.js';

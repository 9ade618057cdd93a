import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type CalendarTable, type DayKind, PLAIN_CALENDAR } from './calendar-table.js';
import type { DayWindow } from './due-rule.js';
import { evaluateDue } from './evaluate-due.js';

/**
 * The same rules once more, slow and obvious: Temporal's calendar instead of ours, sets of dates instead of a table, and every five minutes
 * looked at one after another instead of computed. Whatever is drawn here lies on full five minutes, as do all changes of these zones' clocks.
 */
const CELL_MS = 5 * 60_000;
const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Sao_Paulo'];

const zoned = (ms: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
const iso = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds).toISOString();

function isWorked({ days, weekdays }: CalendarTable, date: Temporal.PlainDate): boolean {
  const entry = days[date.toString()];
  if (entry !== undefined) return entry === 'workday';
  return weekdays.includes(date.dayOfWeek);
}

function isInside(ms: number, { windows, table, zone }: Asked): boolean {
  const now = zoned(ms, zone);
  const [date, time] = [now.toPlainDate(), now.toPlainTime().toString().slice(0, 5)];
  const begins = ({ days }: DayWindow, on: Temporal.PlainDate): boolean =>
    days === 'every' || (days === 'working' ? isWorked(table, on) : days.includes(on.dayOfWeek));
  return windows.some((window) => {
    if (window.from < window.to) return begins(window, date) && window.from <= time && time < window.to;
    return (begins(window, date) && window.from <= time) || (begins(window, date.subtract({ days: 1 })) && time < window.to);
  });
}

interface Asked {
  readonly windows: readonly DayWindow[];
  readonly table: CalendarTable;
  readonly zone: string;
}

const timeOfDay = fc
  .integer({ min: 0, max: 287 })
  .map((cell) => `${String(Math.floor(cell / 12)).padStart(2, '0')}:${String((cell % 12) * 5).padStart(2, '0')}`);
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const windows = fc.array(
  fc.record({ days: fc.oneof(fc.constant('every' as const), fc.constant('working' as const), weekdays), from: timeOfDay, to: timeOfDay }),
  { minLength: 1, maxLength: 3 },
);
/** Near the days on which clocks change somewhere, half of the time. */
const start = fc.oneof(
  fc.integer({ min: Date.UTC(2000, 0) / CELL_MS, max: Date.UTC(2037, 0) / CELL_MS }).map((cells) => cells * CELL_MS),
  fc
    .tuple(
      fc.constantFrom('2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2026-04-05', '2026-10-04', '2018-02-18', '2018-11-04'),
      fc.nat(1_000),
    )
    .map(([date, cells]) => Date.parse(date) + (cells - 500) * CELL_MS),
);

/** A table with exceptions in the three weeks around a moment. */
function tableAround(
  ms: number,
  { zone, week, exceptions }: { readonly zone: string; readonly week: readonly number[]; readonly exceptions: readonly (DayKind | null)[] },
): CalendarTable {
  const first = zoned(ms, zone)
    .toPlainDate()
    .subtract({ days: Math.floor(exceptions.length / 2) });
  const days = exceptions.flatMap((kind, index) => (kind === null ? [] : [[first.add({ days: index }).toString(), kind] as const]));
  return { ...PLAIN_CALENDAR, zone, weekdays: week, days: Object.fromEntries(days) };
}
const around = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: weekdays,
  exceptions: fc.array(fc.constantFrom<DayKind | null>('holiday', 'workday', null, null), { minLength: 21, maxLength: 21 }),
});

test('working days agree with counting dates one by one', () => {
  fc.assert(
    fc.property(start, around, fc.integer({ min: -30, max: 30 }), (ms, drawn, amount) => {
      const table = tableAround(ms, drawn);
      const time = zoned(ms, drawn.zone);
      let date = time.toPlainDate();
      for (let left = Math.abs(amount); left > 0;) {
        date = date.add({ days: Math.sign(amount) });
        if (isWorked(table, date)) left -= 1;
      }
      while (amount === 0 && !isWorked(table, date)) date = date.add({ days: 1 });
      const expected = date.toZonedDateTime({ timeZone: drawn.zone, plainTime: time.toPlainTime() });
      const asked = { working: { amount, unit: 'days' } } as const;
      expect([drawn, amount, evaluateDue(asked, new Date(ms).toISOString(), table).due]).toEqual([drawn, amount, iso(expected)]);
    }),
    { numRuns: 1_000 },
  );
});

test('durations that subtract agree with Temporal', () => {
  const counts = fc.record({ months: fc.nat(30), days: fc.nat(400), minutes: fc.nat(1_439) });
  fc.assert(
    fc.property(start, counts, fc.constantFrom(...ZONES), (ms, { months, days, minutes }, zone) => {
      const plain = `P${months}M${days}DT${minutes}M`;
      const expected = zoned(ms, zone).subtract(Temporal.Duration.from(plain));
      const due = evaluateDue({ plain: `-${plain}`, zone }, new Date(ms).toISOString(), PLAIN_CALENDAR).due;
      expect([plain, zone, due]).toEqual([plain, zone, iso(expected)]);
    }),
    { numRuns: 1_000 },
  );
});

test('windows agree with looking at the clock every five minutes', () => {
  fc.assert(
    fc.property(start, around, windows, (ms, drawn, drawnWindows) => {
      const table = tableAround(ms, drawn);
      let cell = ms;
      const asked = { windows: drawnWindows, table, zone: drawn.zone };
      while (!isInside(cell, asked) && cell < ms + 30 * 86_400_000) cell += CELL_MS;
      const due = evaluateDue({ windows: drawnWindows }, new Date(ms).toISOString(), table).due;
      expect([drawn, drawnWindows, due]).toEqual([drawn, drawnWindows, new Date(cell).toISOString()]);
    }),
    { numRuns: 200 },
  );
});

test('working hours agree with counting open stretches of five minutes', () => {
  const hours = fc.array(fc.record({ from: timeOfDay, to: timeOfDay }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(start, around, hours, fc.integer({ min: -144, max: 144 }), (...[ms, drawn, opening, cells]) => {
      const table = { ...tableAround(ms, drawn), hours: opening };
      const asked = { windows: opening.map((one) => ({ days: 'working' as const, ...one })), table, zone: drawn.zone };
      const step = Math.sign(cells) * CELL_MS;
      let at = ms;
      for (let left = Math.abs(cells); left > 0; at += step) if (isInside(step > 0 ? at : at - CELL_MS, asked)) left -= 1;
      const due = evaluateDue({ working: { amount: cells / 12, unit: 'hours' } }, new Date(ms).toISOString(), table).due;
      expect([drawn, opening, cells, due]).toEqual([drawn, opening, cells, new Date(at).toISOString()]);
    }),
    { numRuns: 150 },
  );
});

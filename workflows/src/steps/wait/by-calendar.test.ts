import { describe, expect, test } from '@jest/globals';
import type { CalendarTable } from '../../calendar/index.js';
import { CHINA_2026 } from '../../calendar/testing/china-2026.js';
import { describeEntry, journalNames } from '../../journal/index.js';
import { act, advanceTo, createSimulation, nextDue, type Simulation } from '../../simulator/index.js';
import { both, draw, type DrawOptions, planOf } from '../../testing/index.js';

const centre: CalendarTable = { ...CHINA_2026, code: 'centre', weekdays: [1, 2, 3, 4, 5, 6, 7], days: {} };
const bankDay = { days: 'working', from: '09:00', to: '17:00' };

/** A customer comes to a wait of these settings, on the clock of Shanghai. */
function arrive(at: string, config: object, options: DrawOptions = {}): Simulation {
  const drawing = 'start > wait -time-> end(time); wait -past-> late=end(past); wait -paid-> paid=end(paid)';
  const events = [{ id: 'paid', label: both('paid'), event: 'paid', since: 'step', assign: [] }];
  const plan = planOf(drawing.replace(/wait -past->[^;]*; /, 'until' in config ? '$&' : ''), {
    ...options,
    configs: { wait: { events, ...config } },
  });
  return createSimulation(plan, { at: `${at}:00+08:00`, customer: {}, input: {}, calendars: { bank: CHINA_2026, centre } });
}

const local = (iso: string | null) => (iso === null ? null : new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16));
const whys = ({ journal }: Simulation) => journal.flatMap(({ why }) => (why ? [why.code] : []));

describe('a wait by the bank’s calendar', () => {
  test('given Friday evening, when it waits for the next working day from nine to five, then it goes on when the bank opens on Monday', () => {
    const waiting = arrive('2026-03-06T18:00', { windows: [bankDay] });
    expect(local(nextDue(waiting))).toBe('2026-03-09T09:00');
    expect(advanceTo(waiting, '2026-03-09T01:00:00.000Z').state).toMatchObject({ status: 'ended', outcome: 'time' });
  });

  test('given that the bank is open, then it goes on at once', () => {
    expect(local(nextDue(arrive('2026-03-06T10:30', { windows: [bankDay] })))).toBe('2026-03-06T10:30');
  });

  test('given a Saturday worked in exchange, then that is a working day; given Spring Festival, then none of its nine days is', () => {
    expect(local(nextDue(arrive('2026-02-13T20:00', { windows: [bankDay] })))).toBe('2026-02-14T09:00');
    expect(local(nextDue(arrive('2026-02-14T20:00', { duration: { amount: 1, unit: 'days' } })))).toBe('2026-02-24T20:00');
  });

  test('given a date and three working days before it, then it waits until then, or leaves as past', () => {
    const settings = { until: "date('2026-10-09')", shift: { amount: 3, unit: 'days' }, atTime: '10:00' };
    expect(local(nextDue(arrive('2026-09-01T08:00', settings)))).toBe('2026-09-29T10:00');
    const late = arrive('2026-09-30T08:00', settings);
    expect(late.state).toMatchObject({ status: 'ended', outcome: 'past' });
    expect(whys(late)).toContain('date-past');
  });

  test('given a date that falls on a holiday, then the window moves it to the next working day', () => {
    expect(local(nextDue(arrive('2026-09-01T08:00', { until: "date('2026-10-01')", windows: [bankDay] })))).toBe('2026-10-08T09:00');
  });

  test('given another zone, then the date and its times are those of the clocks there', () => {
    const settings = { until: "date('2026-03-09')", atTime: '09:00', zone: 'America/New_York' };
    expect(nextDue(arrive('2026-03-01T08:00', settings))).toBe('2026-03-09T13:00:00.000Z'); // daylight saving began the day before
  });

  test('given another calendar, of the step or of the journey, then its days count', () => {
    const settings = { duration: { amount: 1, unit: 'days' } };
    expect(local(nextDue(arrive('2026-03-06T10:00', { ...settings, calendar: 'centre' })))).toBe('2026-03-07T10:00');
    expect(local(nextDue(arrive('2026-03-06T10:00', settings, { settings: { calendar: 'centre' } })))).toBe('2026-03-07T10:00');
  });

  test('given a year that nobody has entered, then it is counted by weekdays and the journal says so', () => {
    const waiting = arrive('2026-12-31T10:00', { duration: { amount: 1, unit: 'days' } });
    expect(local(nextDue(waiting))).toBe('2027-01-01T10:00');
    const entry = waiting.journal.find(({ why }) => why?.code === 'calendar-uncovered');
    const names = journalNames(draw('start > wait(PT1H) > end'), 'zh');
    expect(entry?.why?.args).toEqual({ uncovered: { bank: [2027] } });
    expect(entry && describeEntry(entry, { language: 'zh', zone: 'Asia/Shanghai', names }).why).toContain('2027');
  });

  test('given a calendar that the bank does not have, then a person must look, and the event still counts', () => {
    const waiting = arrive('2026-03-06T10:00', { windows: [bankDay], calendar: 'moon' });
    expect(waiting.state.positions[0]?.incident).toMatchObject({ code: 'request-failed' });
    const paid = act(waiting, { kind: 'event', name: 'paid', data: {} }).simulation;
    expect(paid.state).toMatchObject({ status: 'ended', outcome: 'paid' });
  });
});

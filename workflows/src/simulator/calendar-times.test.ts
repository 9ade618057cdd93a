import { describe, expect, test } from '@jest/globals';
import { PLAIN_CALENDAR } from '../calendar/index.js';
import { end, sketchPlan, wait, way } from '../engine/testing/plan-sketch.js';
import { advanceTo, createSimulation, nextDue } from './index.js';

/** Two working days after a Tuesday morning in Shanghai, by the bank's calendar or another. */
const plan = (calendar?: string) =>
  sketchPlan({
    wait: wait(0, 'end', {
      timers: [{ afterMs: 0, by: { working: { amount: 2, unit: 'days' }, ...(calendar ? { calendar } : {}) }, way: way('time', 'end') }],
    }),
    end: end(),
  });
const beginning = { customer: {}, input: {}, at: '2026-03-10T02:00:00.000Z' };

describe('a trial of a wait by the calendar', () => {
  test('counts Monday to Friday when it was given no calendar', () => {
    const simulation = createSimulation(plan(), beginning);
    expect(nextDue(simulation)).toBe('2026-03-12T02:00:00.000Z');
    expect(advanceTo(simulation, '2026-03-12T02:00:00.000Z').state.outcome).toBe('done');
  });

  test('counts by the calendar it was given', () => {
    const bank = { ...PLAIN_CALENDAR, days: { '2026-03-11': 'holiday', '2026-03-12': 'holiday' } } as const;
    const simulation = createSimulation(plan(), { ...beginning, calendars: { bank } });
    expect(nextDue(simulation)).toBe('2026-03-16T02:00:00.000Z');
  });

  test('stops for a person, as in the bank, when there is no such calendar', () => {
    expect(createSimulation(plan('moon'), beginning).state.positions[0]?.incident).toMatchObject({ code: 'request-failed', aside: true });
  });
});

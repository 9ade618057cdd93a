import { expect, test } from '@jest/globals';
import { clockOf, dueOf, shareOf } from './promised-times.js';

const at = (hour: number): string => new Date(Date.UTC(2026, 2, 10, hour)).toISOString();
const mark = (hour: number, passed = false) => ({ due: at(hour), passedAt: passed ? at(hour) : null });

test('the clock shows the goal while it is ahead, then the deadline, and says when that has passed', () => {
  const clock = (goalPassed: boolean, deadlinePassed: boolean) =>
    clockOf({ status: 'open', sla: { goal: mark(2, goalPassed), deadline: mark(4, deadlinePassed), repeat: null } });
  expect(clock(false, false)).toMatchObject({ next: { what: 'goal', due: at(2) }, isLate: false });
  expect(clock(true, false)).toMatchObject({ next: { what: 'deadline', due: at(4) }, isLate: false });
  expect(clock(true, true)).toMatchObject({ next: { what: 'deadline' }, isLate: true });
  expect(clockOf({ status: 'open', sla: { goal: mark(2, true), deadline: null, repeat: null } })).toMatchObject({ isLate: true });
});

test('there is no clock where nothing is promised, and none once it is over', () => {
  expect(clockOf({ status: 'open', sla: null })).toBeNull();
  expect(clockOf({ status: 'open', sla: { goal: null, deadline: null, repeat: null } })).toBeNull();
  expect(clockOf({ status: 'completed', sla: { goal: mark(2), deadline: null, repeat: null } })).toBeNull();
});

test('a share of a stretch is never below none of it or above all of it', () => {
  const span = { from: at(0), to: at(4) };
  expect([-1, 0, 1, 4, 9].map((hour) => shareOf(span, Date.parse(at(hour))))).toEqual([0, 0, 0.25, 1, 1]);
  expect(shareOf({ from: at(4), to: at(4) }, 0)).toBe(1);
});

test('a row counts down to what is promised, and without a promise to the end of its offer', () => {
  const row = { goalAt: at(2), deadlineAt: at(4), until: at(6), expiresAt: at(9) };
  expect(dueOf(row, Date.parse(at(1)))).toBe(at(2));
  expect(dueOf(row, Date.parse(at(3)))).toBe(at(4));
  expect(dueOf({ ...row, goalAt: null, deadlineAt: null }, 0)).toBe(at(6));
  expect(dueOf({ ...row, goalAt: null, deadlineAt: null, until: null }, 0)).toBe(at(9));
});

import { expect, test } from '@jest/globals';
import type { OpenWait } from '../server/instances.js';
import { waitsToShow } from './waits-to-show.js';

function wait(kind: OpenWait['kind'], due: string, step = 'fill'): OpenWait {
  return { kind, due, step, name: null };
}

const lease = wait('lease', '2026-03-13T10:52:18.000Z');

test('a look at a touchpoint that falls on its lease is not told twice', () => {
  expect(waitsToShow([lease, wait('check', '2026-03-13T10:52:18.400Z')])).toEqual([lease]);
});

test('a look of its own is told, and so is one at another step', () => {
  expect(waitsToShow([lease, wait('check', '2026-03-13T11:30:00.000Z')])).toHaveLength(2);
  expect(waitsToShow([lease, wait('check', lease.due, 'review')])).toHaveLength(2);
});

test('the last offer stands as long as the touchpoint: only the expiry is told', () => {
  const expiry = wait('expiry', '2026-04-09T08:50:00.000Z');
  expect(waitsToShow([wait('offer', expiry.due), expiry])).toEqual([expiry]);
  expect(waitsToShow([wait('offer', lease.due), expiry])).toHaveLength(2);
});

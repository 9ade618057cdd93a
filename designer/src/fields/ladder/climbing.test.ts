import { expect, test } from '@jest/globals';
import type { JsonObject } from '@tongtu/workflows/graph';
import { j1Template } from '@tongtu/workflows/templates';
import { climbReason, newRung, takeOverTimes } from './climbing.js';

const config = j1Template().steps.find(({ id }) => id === 'fill')?.config ?? {};
const minutes = (ms: readonly number[]) => ms.map((one) => one / 60_000);

test('the break-off relay takes over after 10, 40 and 80 minutes, as the simulator runs it', () => {
  expect(minutes(takeOverTimes(config['ladder'], config['idle']))).toEqual([0, 10, 40, 80]);
});

test('a rung with a latest moment comes no later than that, counted from the breakpoint', () => {
  const ladder: readonly JsonObject[] = [
    { id: 'self', family: 'customer', tryFor: 'P30D', tries: 1 },
    { id: 'ai', family: 'ai', tryFor: 'PT3H', tries: 1 },
    { id: 'manager', family: 'branch', tryFor: 'P1D', tries: 1, by: 'PT2H' },
  ];
  expect(minutes(takeOverTimes(ladder, 'PT10M'))).toEqual([0, 10, 130]);
});

test('says why each rung is reached', () => {
  const reason = (index: number) => climbReason(config['ladder'], config['idle'], index).kind;
  expect([1, 2, 3].map(reason)).toEqual(['idle', 'unsure', 'latest']);
});

test('a half-typed ladder is still shown', () => {
  expect(takeOverTimes([{ id: 'self' }, { id: 'ai', tryFor: '' }, { id: 'x' }], '')).toEqual([0, 0, 0]);
  expect(takeOverTimes(undefined, undefined)).toEqual([]);
});

test('a new rung has an id of its own', () => {
  expect(newRung(config['ladder'], 'remote')['id']).toBe('remote-2');
});

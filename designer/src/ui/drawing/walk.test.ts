import { describe, expect, test } from '@jest/globals';
import { relayLinks, relaySteps } from './testing/break-off-relay.js';
import { readingOrder, walk } from './walk.js';

const drawn = { steps: relaySteps, links: relayLinks };

describe('walking a drawing by keyboard', () => {
  test.each([
    ['start', 'down', 'fill'],
    ['fill', 'down', 'guard'],
    ['guard', 'up', 'fill'],
    ['guard', 'left', 'why'],
    ['guard', 'right', 'record'],
    ['why', 'up', 'fill'],
    ['start', 'next', 'fill'],
    ['fill', 'previous', 'start'],
    ['fill', 'next', 'why'],
  ] as const)('from %s %s one comes to %s', (from, direction, to) => {
    expect(walk(from, direction, drawn)).toBe(to);
  });

  test('stays at the end of a line', () => {
    expect(walk('opened', 'down', drawn)).toBeUndefined();
    expect(walk('start', 'up', drawn)).toBeUndefined();
  });

  test('begins with the first card', () => {
    expect(walk('', 'down', drawn)).toBe('start');
  });

  test('comes to every card in reading order', () => {
    const seen = ['start'];
    for (let at = walk('start', 'next', drawn); at !== undefined; at = walk(at, 'next', drawn)) seen.push(at);
    expect(seen).toEqual(readingOrder(relaySteps).map(({ id }) => id));
    expect(seen).toHaveLength(relaySteps.length);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { JournalItem } from '../server/instances.js';
import { relayLinks, relaySteps } from '../ui/drawing/testing/break-off-relay.js';
import { pathLayer, pathOf } from './journey-path.js';

const none = { title: '', why: '', notTaken: '' };
const base = { id: '1', at: '2026-03-13T08:50:00.000Z', visit: 1, actor: null, channel: null, why: null, words: { zh: none, en: none } };

function entry(kind: string, step: string, outcome: string | null = null): JournalItem {
  return { ...base, kind, step, outcome, origin: 'engine' };
}

const journal = [
  entry('entered', 'start'),
  entry('left', 'start', 'next'),
  entry('entered', 'fill'),
  entry('side-line', 'fill', 'on.breakpoint'),
  { ...entry('completed', 'fill', '已完成'), origin: 'work' as const },
];
const path = pathOf(journal, relayLinks);

describe('the path of an instance', () => {
  test('links that were taken, and the steps they lead to, are on it', () => {
    expect([...path.links]).toEqual(['start/next', 'fill/on.breakpoint']);
    expect([...path.steps]).toEqual(expect.arrayContaining(['start', 'fill', 'why']));
  });

  test('what a work row says is no departure: the engine decides who moves', () => {
    expect(path.outcomes.get('fill')).toEqual(new Set(['on.breakpoint']));
  });

  test('the token stands where the instance stands; what was not reached steps back', () => {
    const position = { id: 'p', step: 'fill', name: null, visit: 1, enteredAt: base.at, side: false, incident: null };
    const item = { positions: [position], family: 'remote' as const };
    const layer = pathLayer({ steps: relaySteps, links: relayLinks }, path, { item, words: { name: '李*梅', here: () => '停了 5 分' } });
    expect(layer.steps?.['fill']).toMatchObject({ state: 'here', token: { name: '李*梅' }, sentence: '停了 5 分' });
    expect(layer.steps?.['fill']?.ladder?.filter(({ current }) => current).map(({ family }) => family)).toEqual(['remote']);
    expect(layer.steps?.['start']).toMatchObject({ state: 'visited', ports: { next: 'taken' } });
    expect(layer.steps?.['core']?.state).toBe('dim');
    expect(layer.links?.['start/next']?.state).toBe('taken');
    expect(layer.links?.['core/成功']?.state).toBe('dim');
  });

  test('somebody on a side line is marked small, so that the main token stays the one', () => {
    const position = {
      id: 'p',
      step: 'wait',
      name: null,
      visit: 1,
      enteredAt: base.at,
      side: true,
      incident: { code: 'raised', at: base.at },
    };
    const layer = pathLayer({ steps: relaySteps, links: relayLinks }, path, {
      item: { positions: [position], family: null },
      words: { name: '李*梅', here: () => '' },
    });
    expect(layer.steps?.['wait']).toMatchObject({ token: { icon: 'wait' }, problems: { errors: 1 } });
  });
});

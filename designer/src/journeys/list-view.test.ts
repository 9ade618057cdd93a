import { describe, expect, test } from '@jest/globals';
import type { JourneySummary } from '../server/journeys.js';
import { bankFigures, countsOf, heatOf, todayItems, viewJourneys, type ListView } from './list-view.js';
import { freshName } from './fresh-name.js';

const person = (zh: string, en: string) => ({ id: zh, name: { zh, en } });

function journey(zh: string, more: Partial<JourneySummary> = {}): JourneySummary {
  return {
    id: zh,
    code: 'x',
    name: { zh },
    kind: 'journey',
    paused: false,
    liveVersion: 1,
    publishedAt: null,
    draftRevision: 1,
    changed: false,
    owner: person('林薇', 'Lin Wei'),
    editedBy: person('周敏', 'Zhou Min'),
    updatedAt: '2026-03-10T00:00:00.000Z',
    figures: { standing: 10, startedToday: 5, doneToday: 4, resumed: null, incidents: 0 },
    trend: [1, 2, 3, 4, 5, 6, 5],
    outline: { steps: [], links: [] },
    ...more,
  };
}

const stuck = journey('断点续接', { figures: { standing: 249, startedToday: 100, doneToday: 90, resumed: 0.7, incidents: 4 } });
const changed = journey('投诉处理', {
  kind: 'sop',
  changed: true,
  updatedAt: '2026-03-11T00:00:00.000Z',
  owner: person('周敏', 'Zhou Min'),
});
const paused = journey('新客三十天', { paused: true });
const draft = journey('保险金信托', { liveVersion: null, changed: true });
const all = [draft, paused, changed, stuck];
const view = (more: Partial<ListView>) =>
  viewJourneys(all, { filter: 'all', text: '', sort: 'incidents', ...more }, 'zh').map(({ name }) => name.zh);

describe('the list of journeys', () => {
  test('can be narrowed by how they stand and by kind', () => {
    expect(view({ filter: 'running' })).toEqual(['断点续接', '投诉处理']);
    expect(view({ filter: 'draft' })).toEqual(['保险金信托']);
    expect(view({ filter: 'paused' })).toEqual(['新客三十天']);
    expect(view({ filter: 'sop' })).toEqual(['投诉处理']);
    expect(countsOf(all)).toEqual({ all: 4, running: 2, draft: 1, paused: 1, journey: 3, sop: 1 });
  });

  test('is found by name and by people, in either language', () => {
    expect(view({ text: ' 续接 ' })).toEqual(['断点续接']);
    expect(view({ text: 'lin wei' })).toEqual(['断点续接', '保险金信托', '新客三十天']);
    expect(view({ text: '没有' })).toEqual([]);
  });

  test('stands in the order that was asked for', () => {
    expect(view({ sort: 'incidents' })[0]).toBe('断点续接');
    expect(view({ sort: 'changed' })[0]).toBe('投诉处理');
    expect(view({ sort: 'name' })).toEqual(['保险金信托', '断点续接', '投诉处理', '新客三十天']);
  });
});

test('what needs somebody today comes in order of need', () => {
  expect(todayItems(all, 5).map(({ kind, journey: { name } }) => [kind, name.zh])).toEqual([
    ['incidents', '断点续接'],
    ['unpublished', '投诉处理'],
    ['paused', '新客三十天'],
  ]);
  expect(todayItems(all, 1)).toHaveLength(1);
});

test('the figures of the bank are those of its journeys together', () => {
  expect(bankFigures(all)).toEqual({ standing: 279, started: 115, done: 102, days: [4, 8, 12, 16, 20, 24, 20] });
});

test('the fullest step is the hottest, an empty one is cold', () => {
  expect([heatOf(0, 9), heatOf(1, 9), heatOf(5, 9), heatOf(9, 9)]).toEqual([undefined, 1, 3, 4]);
});

test('a new journey is called like no other', () => {
  expect(freshName({ zh: '断点续接', en: 'Relay' }, [{ zh: '断点续接' }, { zh: '断点续接 2' }])).toEqual({
    zh: '断点续接 3',
    en: 'Relay 3',
  });
  expect(freshName({ zh: '别的' }, [{ zh: '断点续接' }])).toEqual({ zh: '别的' });
});

import { describe, expect, test } from '@jest/globals';
import type { JourneySummary } from '../server/journeys.js';
import { countJourneys, listJourneys, statusOf } from './list-journeys.js';

const journey = (zh: string, over: Partial<JourneySummary> = {}): JourneySummary => ({
  id: zh,
  code: zh,
  name: { zh, en: `${zh} in English` },
  kind: 'journey',
  paused: false,
  liveVersion: 1,
  publishedAt: '2026-03-10T00:00:00Z',
  draftRevision: 1,
  changed: false,
  owner: { id: 'o', name: { zh: '林薇', en: 'Lin Wei' } },
  editedBy: { id: 'o', name: { zh: '林薇' } },
  updatedAt: '2026-03-10T00:00:00Z',
  figures: { standing: 0, startedToday: 0, doneToday: 0, resumed: null, incidents: 0 },
  trend: [],
  outline: { steps: [], links: [] },
  ...over,
});
const stuck = journey('催收', { figures: { standing: 3, startedToday: 3, doneToday: 0, resumed: null, incidents: 2 } });
const draft = journey('投诉', { liveVersion: null, updatedAt: '2026-03-12T00:00:00Z' });
const paused = journey('续存', { paused: true });
const all = [paused, draft, stuck];

describe('the list of journeys', () => {
  test('says of each whether it runs, waits or was never published', () => {
    expect(all.map(statusOf)).toEqual(['paused', 'draft', 'live']);
    expect(countJourneys(all)).toEqual({ all: 3, live: 1, draft: 1, paused: 1 });
  });
  test('has those with incidents first', () => {
    expect(listJourneys(all, { filter: 'all', sort: 'incidents', search: '' })[0]).toBe(stuck);
  });
  test('finds by name and by owner, in either language', () => {
    expect(listJourneys(all, { filter: 'all', sort: 'name', search: '投' })).toEqual([draft]);
    expect(listJourneys(all, { filter: 'all', sort: 'name', search: 'lin wei' })).toHaveLength(3);
  });
});

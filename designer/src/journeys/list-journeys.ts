import type { JourneySummary } from '../server/journeys.js';

export type JourneyFilter = 'all' | 'live' | 'draft' | 'paused';
export type JourneySort = 'incidents' | 'changed' | 'name';

/** What a journey is now, for its dot and for the filter. */
export function statusOf({ liveVersion, paused }: Pick<JourneySummary, 'liveVersion' | 'paused'>): Exclude<JourneyFilter, 'all'> {
  if (liveVersion === null) return 'draft';
  return paused ? 'paused' : 'live';
}

interface Question {
  readonly filter: JourneyFilter;
  readonly sort: JourneySort;
  /** Part of a name, in any language. */
  readonly search: string;
}

const orders: Readonly<Record<JourneySort, (a: JourneySummary, b: JourneySummary) => number>> = {
  incidents: (a, b) => b.figures.incidents - a.figures.incidents || b.updatedAt.localeCompare(a.updatedAt),
  changed: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  name: (a, b) => a.name.zh.localeCompare(b.name.zh, 'zh'),
};

/** The journeys that answer a question, in its order. */
export function listJourneys(all: readonly JourneySummary[], { filter, sort, search }: Question): readonly JourneySummary[] {
  const wanted = search.trim().toLowerCase();
  const words = ({ name, owner }: JourneySummary) => [name.zh, name.en ?? '', owner.name.zh, owner.name.en ?? ''].join(' ').toLowerCase();
  return all.filter((journey) => (filter === 'all' || statusOf(journey) === filter) && words(journey).includes(wanted)).sort(orders[sort]);
}

/** How many journeys each filter would show. */
export function countJourneys(all: readonly JourneySummary[]): Readonly<Record<JourneyFilter, number>> {
  const count = (filter: JourneyFilter) => all.filter((journey) => statusOf(journey) === filter).length;
  return { all: all.length, live: count('live'), draft: count('draft'), paused: count('paused') };
}

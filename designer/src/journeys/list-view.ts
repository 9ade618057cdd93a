import { say, type Language } from '@tongtu/workflows/graph';
import type { JourneySummary } from '../server/journeys.js';

/** How a journey stands: customers enter it, it was never published, nobody is let in for now. */
export type JourneyStatus = 'running' | 'draft' | 'paused';

/** What the list shows. */
export interface ListView {
  readonly filter: 'all' | JourneyStatus | 'journey' | 'sop';
  /** Words looked for in names and people. */
  readonly text: string;
  readonly sort: 'incidents' | 'changed' | 'name' | 'standing';
}

/** How a journey stands. */
export function statusOf({ liveVersion, paused }: Pick<JourneySummary, 'liveVersion' | 'paused'>): JourneyStatus {
  if (liveVersion === null) return 'draft';
  return paused ? 'paused' : 'running';
}

/** How many journeys each filter would show. */
export function countsOf(journeys: readonly JourneySummary[]): Readonly<Record<ListView['filter'], number>> {
  const count = (fits: (journey: JourneySummary) => boolean): number => journeys.filter(fits).length;
  return {
    all: journeys.length,
    running: count((journey) => statusOf(journey) === 'running'),
    draft: count((journey) => statusOf(journey) === 'draft'),
    paused: count((journey) => statusOf(journey) === 'paused'),
    journey: count(({ kind }) => kind === 'journey'),
    sop: count(({ kind }) => kind === 'sop'),
  };
}

function fitsFilter(journey: JourneySummary, filter: ListView['filter']): boolean {
  if (filter === 'all') return true;
  return filter === 'journey' || filter === 'sop' ? journey.kind === filter : statusOf(journey) === filter;
}

function fitsText({ name, owner, editedBy }: JourneySummary, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const words = [name, owner.name, editedBy.name].flatMap(({ zh, en = '' }) => [zh, en]);
  return words.some((word) => word.toLowerCase().includes(wanted));
}

type Compare = (a: JourneySummary, b: JourneySummary) => number;

const newest: Compare = (a, b) => b.updatedAt.localeCompare(a.updatedAt);

/** The journeys that a view shows, in its order; equals by the last change. */
export function viewJourneys(
  journeys: readonly JourneySummary[],
  { filter, text, sort }: ListView,
  language: Language,
): readonly JourneySummary[] {
  const nameOf = ({ name }: JourneySummary): string => say(name, language);
  const orders: Readonly<Record<ListView['sort'], Compare>> = {
    incidents: (a, b) => b.figures.incidents - a.figures.incidents || newest(a, b),
    standing: (a, b) => b.figures.standing - a.figures.standing || newest(a, b),
    changed: newest,
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), language === 'en' ? 'en' : 'zh-CN'),
  };
  return journeys.filter((journey) => fitsFilter(journey, filter) && fitsText(journey, text)).toSorted(orders[sort]);
}

/** How full a step is beside the fullest of its drawing: 1 a few, 4 most; nobody there = none. */
export function heatOf(standing: number, most: number): 1 | 2 | 3 | 4 | undefined {
  if (standing <= 0 || most <= 0) return undefined;
  return Math.min(4, Math.max(1, Math.ceil((4 * standing) / most))) as 1 | 2 | 3 | 4;
}

/** Something to look at today. */
export type TodayItem =
  | { readonly kind: 'incidents'; readonly journey: JourneySummary; readonly count: number }
  | { readonly kind: 'unpublished'; readonly journey: JourneySummary }
  | { readonly kind: 'paused'; readonly journey: JourneySummary };

/** What needs somebody: incidents first, then drafts that say something else than what is live, then what is paused. */
export function todayItems(journeys: readonly JourneySummary[], most: number): readonly TodayItem[] {
  const stuck = journeys
    .filter(({ figures }) => figures.incidents > 0)
    .toSorted((a, b) => b.figures.incidents - a.figures.incidents)
    .map((journey): TodayItem => ({ kind: 'incidents', journey, count: journey.figures.incidents }));
  const changed = journeys.filter(({ changed: is, liveVersion }) => is && liveVersion !== null).toSorted(newest);
  const paused = journeys.filter((journey) => statusOf(journey) === 'paused');
  return [
    ...stuck,
    ...changed.map((journey): TodayItem => ({ kind: 'unpublished', journey })),
    ...paused.map((journey): TodayItem => ({ kind: 'paused', journey })),
  ].slice(0, most);
}

/** All journeys together: who is on the way, who came and was done today, and how many came on each of seven days. */
export function bankFigures(journeys: readonly JourneySummary[]): {
  readonly standing: number;
  readonly started: number;
  readonly done: number;
  readonly days: readonly number[];
} {
  const sum = (of: (journey: JourneySummary) => number): number => journeys.reduce((total, journey) => total + of(journey), 0);
  return {
    standing: sum(({ figures }) => figures.standing),
    started: sum(({ figures }) => figures.startedToday),
    done: sum(({ figures }) => figures.doneToday),
    days: [0, 1, 2, 3, 4, 5, 6].map((day) => sum(({ trend }) => trend[day] ?? 0)),
  };
}

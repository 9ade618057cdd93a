import type { DrawingLayer, DrawingLink, DrawingStep, LinkLook, StepLook } from '../ui/drawing/drawing-data.js';
import type { JourneyLive, LiveStep } from '../server/monitor.js';

/** What the monitor lays over the drawing: how long people stay, how many they are, or which ways they take. */
export type LiveMode = 'heat' | 'people' | 'flow';

/** The sentences of the cards, in the reader's language. */
export interface LiveWords {
  /** Median and longest stay, milliseconds; null = nobody has left yet, nobody stands there. */
  readonly stay: (median: number | null, longest: number | null) => string;
  /** How many stand here, and their share (0–1) of all. */
  readonly people: (count: number, share: number) => string;
  /** How often the step was left in the last 7 days. */
  readonly left: (times: number) => string;
  readonly number: (value: number) => string;
}

/** A stay under this is nobody's wait: without it a step of milliseconds would glow as soon as somebody passes. */
const usualAtLeastMs = 10_000;

const thresholds = [
  [100, 4],
  [20, 3],
  [4, 2],
  [1.5, 1],
] as const;

/** How hot a step is by its longest stay against the usual one: 1 a little longer, 4 a hundred times; undefined = as usual, or not known. */
export function heatOf(step: LiveStep | undefined): StepLook['heat'] {
  if (step === undefined || step.standing === 0 || step.medianMs === null || step.longestMs === null) return undefined;
  const times = step.longestMs / Math.max(step.medianMs, usualAtLeastMs);
  return thresholds.find(([from]) => times >= from)?.[1];
}

/** How crowded a step is, by its share (0–1) of everybody. */
export function crowdOf(share: number): StepLook['heat'] {
  if (share <= 0) return undefined;
  return share >= 0.5 ? 4 : share >= 0.25 ? 3 : share >= 0.1 ? 2 : 1;
}

/** Width of a link in pixels, 1.5 to 5, by how many went along it against the busiest. */
export function flowWidth(times: number, most: number): number {
  if (times <= 0 || most <= 0) return 1.5;
  return Math.round((1.5 + 3.5 * Math.sqrt(times / most)) * 10) / 10;
}

interface Drawn {
  readonly steps: readonly DrawingStep[];
  readonly links: readonly DrawingLink[];
}

/** How often each link was taken, and the busiest of them. */
function countLinks(links: readonly DrawingLink[], flows: JourneyLive['flows']) {
  const times = new Map(links.map(({ id, from, outcome }) => [id, flows[from]?.[outcome] ?? 0]));
  return { times, most: Math.max(0, ...times.values()) };
}

function ladderOf(step: DrawingStep, live: LiveStep | undefined, words: LiveWords): DrawingStep['ladder'] {
  return step.ladder?.map((rung) => ({ family: rung.family, text: words.number(live?.families[rung.family] ?? 0) }));
}

interface Look {
  readonly mode: LiveMode;
  readonly words: LiveWords;
}

interface StepNow {
  readonly now: LiveStep | undefined;
  readonly count: number;
  /** Of everybody, 0–1. */
  readonly share: number;
  /** How often it was left. */
  readonly passed: number;
}

function sentenceOf({ now, count, share, passed }: StepNow, { mode, words }: Look): string {
  if (mode === 'heat') return words.stay(now?.medianMs ?? null, now?.longestMs ?? null);
  return mode === 'people' ? words.people(count, share) : words.left(passed);
}

function warmthOf({ now, share }: StepNow, mode: LiveMode): StepLook['heat'] {
  if (mode === 'heat') return heatOf(now);
  return mode === 'people' ? crowdOf(share) : undefined;
}

function lookOf(step: DrawingStep, at: StepNow, look: Look): StepLook {
  if (step.begins) return { sentence: look.words.left(at.passed) };
  const { now, count } = at;
  const heat = warmthOf(at, look.mode);
  const ladder = ladderOf(step, now, look.words);
  return {
    sentence: sentenceOf(at, look),
    count,
    ...(heat === undefined ? {} : { heat }),
    ...(now !== undefined && now.incidents > 0 && { incidents: now.incidents }),
    ...(ladder === undefined ? {} : { ladder }),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The drawing's layer: who stands where, how long, and which ways were taken. */
export function liveLayer({ steps, links }: Drawn, live: JourneyLive, look: Look): DrawingLayer {
  const { times, most } = countLinks(links, live.flows);
  const everybody = sum(Object.values(live.steps).map(({ standing }) => standing));
  const arrived = (id: string): number => sum(links.filter(({ to }) => to === id).map((link) => times.get(link.id) ?? 0));
  const stepLook = (step: DrawingStep): StepLook => {
    if (step.shape === 'end') return { count: arrived(step.id) };
    const now = live.steps[step.id];
    const count = now?.standing ?? 0;
    const passed = sum(Object.values(live.flows[step.id] ?? {}));
    return lookOf(step, { now, count, share: everybody === 0 ? 0 : count / everybody, passed }, look);
  };
  const linkLook = (id: string): LinkLook => {
    const along = times.get(id) ?? 0;
    if (look.mode === 'people' || along === 0) return {};
    return { width: flowWidth(along, most), label: look.words.number(along) };
  };
  return {
    steps: Object.fromEntries(steps.map((step) => [step.id, stepLook(step)])),
    links: Object.fromEntries(links.map(({ id }) => [id, linkLook(id)])),
  };
}

/** How many each family has, at one step or at all of them. */
export function familyCounts(live: JourneyLive, step: string | null): Readonly<Record<string, number>> {
  const steps = step === null ? Object.values(live.steps) : [live.steps[step]];
  const counts: Record<string, number> = {};
  for (const one of steps) {
    for (const [family, number] of Object.entries(one?.families ?? {})) counts[family] = (counts[family] ?? 0) + number;
  }
  return counts;
}

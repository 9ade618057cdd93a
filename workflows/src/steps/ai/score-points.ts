import type { Json, Language, Text } from '../../graph/graph.js';

/** One line of a table of points: when the measure lies in its span, its points count. */
export interface PointsLine {
  readonly id: string;
  readonly label: Text;
  /** Name of the measure among the values. */
  readonly measure: string;
  /** Included; null = from wherever. */
  readonly from: number | null;
  /** Excluded; null = to wherever. */
  readonly to: number | null;
  readonly points: number;
}

/** A table of points with what everybody begins with, and the span of the result. */
export interface PointsTable {
  readonly base: number;
  readonly lowest: number;
  readonly highest: number;
  readonly lines: readonly PointsLine[];
}

/** The sum, what counted for it, and how many of the lines could be judged at all: 0 to 1. */
export interface Scored {
  readonly score: number;
  /** Lines that counted, the weightiest first. */
  readonly counted: readonly PointsLine[];
  readonly confidence: number;
}

/** Adds the points of all lines that hold. A measure that is not there counts for nothing and makes the result less sure. */
export function scorePoints({ base, lowest, highest, lines }: PointsTable, values: Readonly<Record<string, Json>>): Scored {
  const known = lines.flatMap((line) => {
    const value = Object.hasOwn(values, line.measure) ? values[line.measure] : null;
    return typeof value === 'number' && Number.isFinite(value) ? [{ line, value }] : [];
  });
  const counted = known.flatMap(({ line, value }) => (isWithin(line, value) ? [line] : []));
  const sum = counted.reduce((total, { points }) => total + points, base);
  return {
    score: within(sum, { lowest, highest }),
    counted: [...counted].sort((one, other) => Math.abs(other.points) - Math.abs(one.points)),
    confidence: lines.length === 0 ? 0 : Math.round((known.length / lines.length) * 1_000) / 1_000,
  };
}

/** A number brought into a span, to the hundredth. */
export function within(score: number, { lowest, highest }: Pick<PointsTable, 'lowest' | 'highest'>): number {
  const rounded = Math.round(score * 100) / 100;
  return Math.min(Math.max(lowest, highest), Math.max(Math.min(lowest, highest), rounded));
}

/** The lines that counted, as somebody reads them. */
export function reasonsOf(counted: readonly PointsLine[], language: Language): readonly string[] {
  return counted.map(({ label, points }) => {
    const name = language === 'en' ? (label.en ?? label.zh) : label.zh;
    return `${name} ${points > 0 ? '+' : ''}${points}`;
  });
}

/** The line that cost most; null when none cost anything. */
export function costliest(counted: readonly PointsLine[]): string | null {
  const [worst] = [...counted].filter(({ points }) => points < 0).sort((one, other) => one.points - other.points);
  return worst?.id ?? null;
}

function isWithin({ from, to }: PointsLine, value: number): boolean {
  return (from === null || value >= from) && (to === null || value < to);
}

import type { Why } from '../engine/index.js';

/** What two runs of one scenario must have in common, whatever their clocks, names and places. */
export interface ComparableEntry {
  /** `engine`, or `step:visit` of the work. */
  readonly origin: string;
  readonly step: string | null;
  readonly kind: string;
  readonly outcome: string | null;
  readonly why: string | null;
  readonly notTaken: readonly string[];
}

/** A journal line of any driver. `origin` is `engine`, or `work:` and whatever names the row there. */
export interface AnyEntry {
  readonly origin: string;
  readonly sequence: number;
  readonly step: string | null;
  readonly visit: number;
  readonly kind: string;
  readonly outcome: string | null;
  readonly why: Why | null;
  readonly notTaken: readonly { readonly outcome: string; readonly why: Why }[];
}

/**
 * Makes journals comparable: each origin for itself, in its own numbering, the engine first. How the lines of different origins mix within a
 * moment depends on clocks and is not compared.
 */
export function normaliseJournal(entries: readonly AnyEntry[]): readonly ComparableEntry[] {
  const originOf = ({ origin, step, visit }: AnyEntry): string => (origin === 'engine' ? origin : `${step}:${visit}`);
  const rank = (entry: AnyEntry): string => (entry.origin === 'engine' ? '' : originOf(entry));
  return [...entries]
    .sort((a, b) => (rank(a) === rank(b) ? a.sequence - b.sequence : rank(a) < rank(b) ? -1 : 1))
    .map((entry) => ({
      origin: originOf(entry),
      step: entry.step,
      kind: entry.kind,
      outcome: entry.outcome,
      why: entry.why?.code ?? null,
      notTaken: entry.notTaken.map(({ outcome, why }) => `${outcome}: ${why.code}`),
    }));
}

import type { Text } from '../../graph/graph.js';

/** By what the best of the suitable offers is found. */
export const MATCH_METHODS = ['table', 'score', 'events', 'model'] as const;
export type MatchMethod = (typeof MATCH_METHODS)[number];

/** One offer as the plan carries it: what, with which words, where, and with which benefit. */
export interface MatchOffer {
  readonly id: string;
  readonly label: Text;
  /** Codes of products and services; several are a package. */
  readonly items: readonly string[];
  /** Code of its content; null = none. */
  readonly content: string | null;
  /** Codes of channels, the one that is liked best first; empty = the journey does not care. */
  readonly channels: readonly string[];
  /** Code of the benefit, and of its pool; null = none. */
  readonly benefit: string | null;
}

/** What an event says for an offer. */
export interface MatchSignal {
  readonly event: string;
  readonly offer: string;
  readonly points: number;
}

/** What the plan fixes about a choice. */
export interface MatchPlan {
  readonly method: MatchMethod;
  /** In the order of the table. */
  readonly offers: readonly MatchOffer[];
  readonly signals: readonly MatchSignal[];
  /** How far back events count, ms. */
  readonly lookBackMs: number;
  /** After so long an event counts half, ms. */
  readonly halfLifeMs: number;
  /** `best`: wait for the best offer's moment; `now`: rather one that can be made at once. */
  readonly prefers: 'best' | 'now';
  /** Moments further away than that do not count, ms. */
  readonly withinMs: number;
  /** Least score that an offer must have; null = any. */
  readonly least: number | null;
}

/** Every code of a catalogue that offers name. */
export function codesOf(offers: readonly MatchOffer[]): readonly string[] {
  const codes = offers.flatMap(({ items, content, channels, benefit }) => [
    ...items,
    ...channels,
    ...(content === null ? [] : [content]),
    ...(benefit === null ? [] : [benefit]),
  ]);
  return [...new Set(codes)];
}

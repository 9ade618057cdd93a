import type { Utterance } from '../machine-work.js';
import { gramsOf } from './grams.js';

/** A summary in the very words that were said, in their order. Confidence: how much of what came up more than once is in it. */
export interface Summary {
  readonly sentences: readonly Utterance[];
  readonly confidence: number;
}

/** Most sentences that are looked at: the latest. */
const MOST = 300;
/** Nothing is lost when everything was kept, but somebody may have meant more than they said. */
export const ALL_KEPT = 0.95;
/** A sentence that says mostly what is there already adds nothing. */
const SAID_ALREADY = 0.7;
/** What the customer said matters more than what they were told, a figure or a date more than none, the first word more than the fifth. */
const CUSTOMER = 1.25;
const FIGURE = 1.2;
const FIRST = 1.1;

interface Candidate {
  readonly at: number;
  readonly utterance: Utterance;
  readonly grams: readonly string[];
}

/** Chooses the sentences that say most of what was talked about; at most so many. Nothing is reworded, so nothing is invented. */
export function summarise(said: readonly Utterance[], most: number): Summary {
  const all = said
    .flatMap(({ by, text }) => sentencesIn(text).map((sentence): Utterance => ({ by, text: sentence })))
    .slice(-MOST)
    .map((utterance, at): Candidate => ({
      at,
      utterance,
      grams: [...gramsOf(utterance.text)].flatMap(([gram]) => (gram.length > 1 ? [gram] : [])),
    }))
    .filter(({ grams }) => grams.length > 0);
  if (all.length === 0) return { sentences: [], confidence: 0 };
  const themes = themesOf(all);
  const kept = choose(all, themes, most);
  const sentences = [...kept].sort((one, other) => one.at - other.at).map(({ utterance }) => utterance);
  return { sentences, confidence: kept.length === all.length ? ALL_KEPT : coverage(kept, { all, themes }) };
}

/** Chinese and English sentences, each with its mark; in time that grows with the text. */
export function sentencesIn(text: string): readonly string[] {
  return [...text.matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/g)]
    .flatMap(([part]) => part.split(/(?<=[a-z]\.)\s+(?=[A-Z])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Parts that came up in more than one sentence, and in how many. */
function themesOf(all: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { grams } of all) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

function choose(all: readonly Candidate[], themes: ReadonlyMap<string, number>, most: number): readonly Candidate[] {
  const ranked = all
    .map((candidate) => ({ candidate, points: pointsOf(candidate, themes) }))
    .sort((one, other) => other.points - one.points || one.candidate.at - other.candidate.at);
  const kept: Candidate[] = [];
  const there = new Set<string>();
  for (const { candidate } of ranked) {
    if (kept.length >= most) break;
    const known = candidate.grams.filter((gram) => there.has(gram)).length;
    if (known / candidate.grams.length > SAID_ALREADY) continue;
    kept.push(candidate);
    for (const gram of candidate.grams) there.add(gram);
  }
  return kept;
}

function pointsOf({ at, utterance, grams }: Candidate, themes: ReadonlyMap<string, number>): number {
  const about = grams.reduce((sum, gram) => sum + Math.log(themes.get(gram) ?? 1), 0);
  const base = (1 + about) / Math.sqrt(grams.length + 4);
  const side = utterance.by === 'customer' ? CUSTOMER : 1;
  return base * side * (/\d/.test(utterance.text) ? FIGURE : 1) * (at === 0 ? FIRST : 1);
}

function coverage(
  kept: readonly Candidate[],
  { all, themes }: { readonly all: readonly Candidate[]; readonly themes: ReadonlyMap<string, number> },
): number {
  if (themes.size === 0) return Math.round((kept.length / all.length) * 1_000) / 1_000;
  const there = new Set(kept.flatMap(({ grams }) => grams.filter((gram) => themes.has(gram))));
  return Math.min(ALL_KEPT, Math.round((there.size / themes.size) * 1_000) / 1_000);
}

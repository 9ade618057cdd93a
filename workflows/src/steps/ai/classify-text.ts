import { gramsOf } from './grams.js';

/** A class, with everything that was written to know it by: its name, its description, examples. */
export interface TextClass {
  readonly code: string;
  readonly sentences: readonly string[];
}

/** The class that a text is most like; null when it is like none. Confidence is 0 to 1. */
export interface Classified {
  readonly code: string | null;
  readonly confidence: number;
}

/** A text that is so much like the nearest sentence is as familiar as it gets: nobody says the same thing twice in the same words. */
const FAMILIAR = 0.3;
/** Whoever goes by likeness is never certain. */
export const MOST_ALIKE = 0.95;

interface Known {
  readonly code: string;
  readonly grams: ReadonlyMap<string, number>;
  /** Sum of what its parts say. */
  readonly whole: number;
}

interface Knowledge {
  readonly sentences: readonly Known[];
  readonly weight: (gram: string, says: number) => number;
}

/** Plans are kept by those who read them: what was learned from their classes is too. */
const learned = new WeakMap<readonly TextClass[], Knowledge>();

/**
 * Finds the class of a text by likeness to what was written of each class, part by part; parts that many sentences share count little. Sure is
 * what is like one class and not like another. The same text always comes to the same class.
 */
export function classifyText(text: string, classes: readonly TextClass[]): Classified {
  const knowledge = learned.get(classes) ?? learn(classes);
  learned.set(classes, knowledge);
  const asked = [...gramsOf(text)].map(([gram, says]) => [gram, knowledge.weight(gram, says)] as const);
  const whole = asked.reduce((sum, [, weight]) => sum + weight, 0);
  const best = new Map<string, number>();
  for (const known of knowledge.sentences) {
    const alike = likeness(asked, whole, known);
    if (alike > (best.get(known.code) ?? 0)) best.set(known.code, alike);
  }
  const [first, second] = [...best].sort(([, one], [, other]) => other - one);
  if (!first) return { code: null, confidence: 0 };
  const [code, alike] = first;
  const lead = (alike - (second?.[1] ?? 0)) / alike;
  const confidence = Math.min(1, alike / FAMILIAR) * (0.5 + lead / 2);
  return { code, confidence: Math.min(MOST_ALIKE, Math.round(confidence * 1_000) / 1_000) };
}

/** How much of each is in the other, from 0 to 1: what both have, as a share of both together. */
function likeness(asked: readonly (readonly [string, number])[], whole: number, { grams, whole: theirs }: Known): number {
  if (whole === 0 || theirs === 0) return 0;
  const shared = asked.reduce((sum, [gram, weight]) => (grams.has(gram) ? sum + weight : sum), 0);
  return Math.min(1, (2 * shared) / (whole + theirs));
}

function learn(classes: readonly TextClass[]): Knowledge {
  const read = classes.flatMap(({ code, sentences }) => sentences.map((sentence) => ({ code, grams: gramsOf(sentence) })));
  const holding = new Map<string, Set<string>>();
  for (const { code, grams } of read)
    for (const gram of grams.keys()) holding.set(gram, (holding.get(gram) ?? new Set<string>()).add(code));
  const weight = (gram: string, says: number): number => says * Math.log(1 + (classes.length + 1) / (holding.get(gram)?.size ?? 1));
  const sentences = read.map(({ code, grams }) => ({
    ...{ code, grams },
    whole: [...grams].reduce((sum, [gram, says]) => sum + weight(gram, says), 0),
  }));
  return { sentences, weight };
}

import { normaliseText } from './normalise-text.js';

/** Finds words in texts. */
export interface WordMatcher {
  /** The words that a text contains, as the list has them, each once, in the order in which they end. */
  readonly find: (text: string) => readonly string[];
}

interface Trie {
  readonly next: Map<number, number>[];
  /** The state of the longest end of what was read that begins a word. */
  readonly fall: number[];
  /** Word that ends here, by its index; -1 = none. */
  readonly word: number[];
  /** The next shorter word that ends here too, by its state; 0 = none. */
  readonly shorter: number[];
}

/**
 * Prepares a list of words for looking through texts: an Aho–Corasick automaton over code points, so that a text is read once whatever the
 * number of words. Words and texts are compared as `normaliseText` has them; words that are empty then are left out.
 * Of libraries for this the measured ones part texts into grapheme clusters, which costs 1 to 2 ms a message; this takes hundredths.
 */
export function wordMatcher(words: readonly string[]): WordMatcher {
  const trie: Trie = { next: [new Map()], fall: [0], word: [-1], shorter: [0] };
  for (const [index, word] of words.entries()) plant(trie, normaliseText(word), index);
  connect(trie);
  return { find: (text) => foundIn(trie, normaliseText(text)).flatMap((index) => words[index] ?? []) };
}

function plant({ next, fall, word, shorter }: Trie, text: string, index: number): void {
  let state = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const known = next[state]?.get(point);
    if (known === undefined) {
      next[state]?.set(point, next.length);
      state = next.length;
      next.push(new Map());
      fall.push(0);
      word.push(-1);
      shorter.push(0);
    } else state = known;
  }
  if (state !== 0 && word[state] === -1) word[state] = index;
}

/** Breadth first: a state falls back to one that is nearer to the root and done already. */
function connect({ next, fall, word, shorter }: Trie): void {
  const open = [...(next[0]?.values() ?? [])];
  for (const state of open) {
    for (const [point, child] of next[state] ?? []) {
      const back = step({ next, fall }, fall[state] ?? 0, point);
      fall[child] = back;
      shorter[child] = (word[back] ?? -1) >= 0 ? back : (shorter[back] ?? 0);
      open.push(child);
    }
  }
}

function step({ next, fall }: Pick<Trie, 'next' | 'fall'>, from: number, point: number): number {
  let state = from;
  let to = next[state]?.get(point);
  while (to === undefined && state !== 0) {
    state = fall[state] ?? 0;
    to = next[state]?.get(point);
  }
  return to ?? 0;
}

function foundIn(trie: Trie, text: string): readonly number[] {
  const found = new Set<number>();
  let state = 0;
  for (const character of text) {
    state = step(trie, state, character.codePointAt(0) ?? 0);
    for (let at = state; at !== 0; at = trie.shorter[at] ?? 0) {
      const index = trie.word[at] ?? -1;
      if (index >= 0) found.add(index);
    }
  }
  return [...found];
}

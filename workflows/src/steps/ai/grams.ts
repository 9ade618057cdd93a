/** Longest text that is read; what a customer says is far shorter. */
const LONGEST = 20_000;
/** How much a part says: single Chinese characters are in nearly every sentence, runs of them are not. */
const SINGLE = 0.3;
const PAIR = 1;
const TRIPLE = 1.3;
const WORD = 1.5;
const PART = 0.5;

/**
 * What a text is compared by: runs of one, two and three Chinese characters, words of other writing and parts of them; each with how much it
 * says. Widths, capitals and punctuation make no difference.
 */
export function gramsOf(text: string): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  const plain = text.normalize('NFKC').toLowerCase().slice(0, LONGEST);
  for (const [run] of plain.matchAll(/[\u3400-\u9fff]+/g)) addRuns(grams, [...run]);
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) if (!/[\u3400-\u9fff]/.test(word)) addWord(grams, word);
  return grams;
}

function addRuns(grams: Map<string, number>, signs: readonly string[]): void {
  signs.forEach((sign, at) => {
    const [second, third] = [signs[at + 1], signs[at + 2]];
    grams.set(sign, SINGLE);
    if (second !== undefined) grams.set(sign + second, PAIR);
    if (second !== undefined && third !== undefined) grams.set(sign + second + third, TRIPLE);
  });
}

/** Parts of four letters know a word in its other forms too. */
function addWord(grams: Map<string, number>, word: string): void {
  grams.set(word, WORD);
  for (let at = 0; at + 4 <= word.length && at < 40; at += 1) grams.set(`~${word.slice(at, at + 4)}`, PART);
}

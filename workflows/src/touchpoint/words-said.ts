/** Longest message, reason or promise, in characters. */
const LONGEST = 2_000;

/** What a person wrote, trimmed, or what is wrong with it. */
export function wordsOf(text: string): string | { readonly problem: 'text-needed' | 'too-long' } {
  const words = text.trim();
  if (words === '') return { problem: 'text-needed' };
  return [...words].length > LONGEST ? { problem: 'too-long' } : words;
}

/** Spaces between Chinese characters, put there to slip through. */
const SPACES_BETWEEN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * A text as checks compare it: compatibility forms made plain (NFKC: full-width letters, circled digits), invisible characters taken out
 * (zero-width spaces and joiners, direction marks, soft hyphens), lower case, no spaces between Chinese characters, other runs of spaces as one.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f]/gu, '')
    .toLowerCase()
    .replace(SPACES_BETWEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

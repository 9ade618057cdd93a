import { RE2JS } from 're2js';

import { LIMITS } from '../limits.js';
import { createLru } from '../lru.js';

/** JavaScript's RegExp backtracks: `(a+)+$` on 30 characters takes minutes. RE2's automata cannot. */
const compiled = createLru<RE2JS>(200);

/** Whether RE2 can read the pattern and it is short enough. */
export function isPattern(pattern: string): boolean {
  return compile(pattern) !== undefined;
}

/** Whether some part of the text matches; `undefined` when the pattern cannot be read. */
export function matchesPattern(text: string, pattern: string): boolean | undefined {
  return compile(pattern)?.matcher(text).find();
}

function compile(pattern: string): RE2JS | undefined {
  if (pattern.length > LIMITS.pattern) return undefined;
  const kept = compiled.get(pattern);
  if (kept) return kept;
  try {
    const made = RE2JS.compile(pattern);
    compiled.set(pattern, made);
    return made;
  } catch {
    return undefined; // not a pattern: the library throws half a dozen error classes for it
  }
}

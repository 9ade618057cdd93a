/** Keys that reach into JavaScript's own objects. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Open {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Open | null;
}

/**
 * Where a body has a key of the prototype chain, as a dotted path, or null. The framework would take such keys out without a word, and
 * what was sent would not be what is stored. Without recursion: a body may be as deep as it is long.
 */
export function forbiddenKeyIn(body: unknown): string | null {
  const open: Open[] = [{ value: body, key: '', parent: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (forbidden.has(next.key)) return pathOf(next);
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, value] of Object.entries(next.value)) open.push({ value, key, parent: next });
  }
  return null;
}

function pathOf(found: Open): string {
  const keys: string[] = [];
  for (let at = found; at.parent !== null; at = at.parent) keys.push(at.key);
  return keys.reverse().join('.');
}

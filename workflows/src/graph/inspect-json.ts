import { GRAPH_LIMITS } from './limits.js';

/** Keys that reach into JavaScript's own objects; no drawing may carry them at any depth. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a value is refused before its shape is looked at, and where. */
export interface JsonFault {
  readonly path: readonly (string | number)[];
  readonly fault: 'not-json' | 'forbidden-key' | 'too-deep' | 'too-large' | 'text-too-long';
}

/**
 * Looks through any value once, without recursion, for what could hurt later: values JSON does not know, keys of the prototype chain,
 * depth and size beyond the limits. Answers the first fault, or null.
 */
export function inspectJson(value: unknown): JsonFault | null {
  const open: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value, path: [] }];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    seen += 1;
    if (seen > GRAPH_LIMITS.values) return { path: next.path, fault: 'too-large' };
    const fault = inspectOne(next.value, next.path.length);
    if (fault) return { path: next.path, fault };
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      if (FORBIDDEN_KEYS.has(key)) return { path: next.path, fault: 'forbidden-key' };
      open.push({ value: child, path: [...next.path, Array.isArray(next.value) ? Number(key) : key] });
    }
  }
  return null;
}

function inspectOne(value: unknown, depth: number): JsonFault['fault'] | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return value.length > GRAPH_LIMITS.text ? 'text-too-long' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'not-json';
  if (typeof value !== 'object') return 'not-json';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) return 'not-json';
  return depth >= GRAPH_LIMITS.depth ? 'too-deep' : null;
}

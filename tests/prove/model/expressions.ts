import type { Json } from '@tongtu/workflows/graph';
import type { Values } from './told.js';

/** What an expression may read. */
export interface Scope {
  readonly vars: Values;
  readonly customer: Values;
  readonly event?: Json;
  /** What an effect answered that may be undone. */
  readonly answer?: Json;
}

/** An expression that has no value. */
export class NoValue extends Error {}

/** The value of an expression as generated journeys write them: `a`, `a + b`. Throws `NoValue` when a value is missing or of the wrong type. */
export function valueOf(source: string, scope: Scope): Json {
  const [left = '', operator, right = ''] = source.split(' ');
  if (operator === undefined) return read(left, scope);
  const [a, b] = [read(left, scope), read(right, scope)];
  if (operator === '+' && typeof a === 'number' && typeof b === 'number') return a + b;
  if (operator === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  throw new NoValue(source);
}

/** Whether a condition `a > b` holds; with a value missing it does not. Throws `NoValue` for what cannot be compared. */
export function holds(source: string, scope: Scope): boolean {
  const [left = '', operator, right = ''] = source.split(' ');
  if (operator !== '>') throw new Error(`The model does not know "${source}"`);
  const [a, b] = [read(left, scope), read(right, scope)];
  if (a === null || b === null) return false;
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  throw new NoValue(source);
}

const ROOTS = ['vars', 'customer', 'event', 'answer'] as const;

function read(word: string, scope: Scope): Json {
  if (/^[\d.]+$/.test(word)) return Number(word);
  if (word.startsWith('"')) return word.slice(1, -1);
  const [first, name = ''] = word.split('.');
  const root = ROOTS.find((one) => one === first);
  if (!root) throw new Error(`The model does not know "${word}"`);
  return fieldOf(scope[root], name);
}

function fieldOf(fields: Json | undefined, name: string): Json {
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? ((fields as Values)[name] ?? null) : null;
}

import type { ValueType } from '../graph/graph.js';
import type { Node } from './node.js';
import type { Scope, ScopeEntry } from './scope.js';
import { type ParamType, readsAs } from './value.js';

/** What the checker knows of a part of an expression: its type, and what is inside. */
export interface Kind {
  readonly type: ValueType | 'null';
  /** Known fields of an object. */
  readonly fields?: Scope | undefined;
  /** Kind of a list's elements. */
  readonly item?: Kind | undefined;
  /** The text itself where one is written out: `"2026-03-01"` may stand for a date. */
  readonly literal?: string | undefined;
}

export const ANY: Kind = { type: 'any' };
export const BOOLEAN: Kind = { type: 'boolean' };
export const NUMBER: Kind = { type: 'number' };
export const STRING: Kind = { type: 'string' };

/** The kind of what is read under a name. */
export function kindOfEntry(entry: ScopeEntry): Kind {
  if (entry.type === 'list') return { type: 'list', item: { type: entry.item ?? 'any', fields: entry.fields } };
  return { type: entry.type, fields: entry.fields };
}

/** The kind of a literal. */
export function kindOfLiteral({ args }: Extract<Node, { readonly op: 'value' }>): Kind {
  switch (typeof args) {
    case 'string':
      return { type: 'string', literal: args };
    case 'boolean':
      return BOOLEAN;
    case 'object':
      return args === null ? { type: 'null' } : ANY;
    default:
      return NUMBER;
  }
}

/** Whether a part of that kind may stand where the type is wanted. Unknown parts may stand anywhere; null only where anything may. */
export function fits(kind: Kind, wanted: ParamType): boolean {
  if (wanted === 'any' || kind.type === 'any') return true;
  if (wanted === 'zone' || wanted === 'pattern')
    return kind.type === 'string' && (kind.literal === undefined || readsAs(kind.literal, wanted));
  return kind.type === wanted || (kind.literal !== undefined && readsAs(kind.literal, wanted));
}

/** The kind that two parts have in common, or `undefined` when they have none. Null and the unknown go with everything. */
export function common(a: Kind, b: Kind): Kind | undefined {
  if (a.type === 'null') return b;
  if (b.type === 'null') return a;
  if (a.type === 'any' || b.type === 'any') return ANY;
  if (a.type === b.type) return sameType(a, b);
  if (fits(a, b.type)) return b;
  return fits(b, a.type) ? a : undefined;
}

function sameType(a: Kind, b: Kind): Kind {
  if (a.type === 'list') return { type: 'list', item: a.item && b.item ? common(a.item, b.item) : undefined };
  return { type: a.type, fields: a.fields === b.fields ? a.fields : undefined };
}

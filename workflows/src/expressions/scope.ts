import type { ValueType } from '../graph/graph.js';

/** What may be read under a name. */
export interface ScopeEntry {
  readonly type: ValueType;
  /** Fields of an `object`, or of the elements of a `list` whose `item` is `object`. Without it every field is allowed, as `any`. */
  readonly fields?: Scope;
  /** Type of a list's elements; `any` when absent. */
  readonly item?: ValueType;
  /** What business staff call it. */
  readonly label?: { readonly zh: string; readonly en?: string };
}

/** The names an expression may read: a tree by root name, such as `vars`, `customer`, `event`, `now`. */
export type Scope = Readonly<Record<string, ScopeEntry>>;

/** The entry of that name, never one that every JavaScript object inherits. */
export function entryOf(scope: Scope, name: string): ScopeEntry | undefined {
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** All names in a scope as dotted paths, parents first; at most `limit`, so that a hostile catalogue cannot make checking slow. */
export function pathsOf(scope: Scope, limit = 2_000): readonly string[] {
  const paths: string[] = [];
  const open: { readonly prefix: string; readonly scope: Scope }[] = [{ prefix: '', scope }];
  for (let next = open.shift(); next && paths.length < limit; next = open.shift()) {
    for (const [name, entry] of Object.entries(next.scope)) {
      paths.push(next.prefix + name);
      if (entry.type === 'object' && entry.fields) open.push({ prefix: `${next.prefix}${name}.`, scope: entry.fields });
    }
  }
  return paths.slice(0, limit);
}

import { canonicalJson } from '../../graph/canonical-json.js';
import type { Json, Text } from '../../graph/graph.js';
import type { Change } from './change.js';

/** How the items of a list are told apart and called. */
export interface Listed<Item> {
  readonly what: Change['what'];
  readonly id: (item: Item) => string;
  readonly name: (item: Item) => Text;
  /** The step on which the list is; absent = on none. */
  readonly step?: string;
}

/** Items that came, went or are not what they were, whole. The order of a list counts for nothing. */
export function compareLists<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
  { what, id, name, step }: Listed<Item>,
): readonly Change[] {
  const [were, are] = [new Map(before.map((item) => [id(item), item])), new Map(after.map((item) => [id(item), item]))];
  const place = (item: Item) => (step === undefined ? { id: id(item), field: null } : { id: step, field: id(item) });
  const change = (kind: Change['kind'], item: Item, values: Pick<Change, 'before' | 'after'>): Change => {
    return { kind, what, ...place(item), name: name(item), ...values };
  };
  const gone = before.filter((item) => !are.has(id(item))).map((item) => change('removed', item, { before: json(item), after: null }));
  const rest = after.flatMap((item): readonly Change[] => {
    const old = were.get(id(item));
    if (!old) return [change('added', item, { before: null, after: json(item) })];
    return same(old, item) ? [] : [change('changed', item, { before: json(old), after: json(item) })];
  });
  return [...gone, ...rest];
}

/** Whether two values are the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

/** A part of a drawing is JSON. */
export function json(value: unknown): Json {
  return (value ?? null) as Json;
}

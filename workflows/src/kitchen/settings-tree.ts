import type { Json } from '../graph/graph.js';
import { isList, isObject } from '../graph/json-shapes.js';

/** What stands at a path of settings; in a list a key is the `id` of an item. `undefined` = nothing. */
export function readAt(owner: Json | undefined, keys: readonly string[]): Json | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return owner;
  if (isList(owner))
    return readAt(
      owner.find((item) => isItem(item, key)),
      rest,
    );
  return isObject(owner) && Object.hasOwn(owner, key) ? readAt(owner[key], rest) : undefined;
}

/** Whether a value can be put at a path: every item of a list on the way is there, and no plain value is in the way. */
export function isReachable(owner: Json | undefined, keys: readonly string[]): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (isList(owner)) {
    const item = owner.find((one) => isItem(one, key));
    return item !== undefined && isReachable(item, rest);
  }
  if (owner === undefined) return true;
  return isObject(owner) && isReachable(Object.hasOwn(owner, key) ? owner[key] : undefined, rest);
}

/** The settings with a value at a path; objects on the way are made, null takes the value away. */
export function writeAt(owner: Json | undefined, keys: readonly string[], value: Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (isList(owner)) {
    return owner.flatMap((item) => {
      if (!isItem(item, key)) return [item];
      const written = writeAt(item, rest, value);
      return written === null ? [] : [written];
    });
  }
  const object = isObject(owner) ? owner : {};
  const written = writeAt(Object.hasOwn(object, key) ? object[key] : undefined, rest, value);
  if (written !== null) return { ...object, [key]: written };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function isItem(item: Json, id: string): boolean {
  return isObject(item) && item['id'] === id;
}

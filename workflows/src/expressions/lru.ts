/** A memory of bounded size that forgets what was not used for longest. */
export interface Lru<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

/** Keeps up to `size` values by key. */
export function createLru<Value>(size: number): Lru<Value> {
  const kept = new Map<string, Value>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value); // a Map keeps insertion order: the first key is the one unused for longest
      return value;
    },
    set(key, value) {
      kept.delete(key);
      const oldest = kept.size >= size ? kept.keys().next() : undefined;
      if (oldest && !oldest.done) kept.delete(oldest.value);
      kept.set(key, value);
    },
  };
}

import { bootstrapInterval, median } from './statistics.js';

/** What one pair gave. */
export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** Runs A B, B A, A B …: whatever drifts on the machine falls on both. One pair of each is run before and thrown away. */
export async function runPairs<T>(count: number, { a, b }: Pair<() => Promise<T>>): Promise<readonly Pair<T>[]> {
  await a();
  await b();
  const pairs: Pair<T>[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 2 === 0) {
      const first = await a();
      pairs.push({ a: first, b: await b() });
    } else {
      const first = await b();
      pairs.push({ a: await a(), b: first });
    }
  }
  return pairs;
}

/** Median of the ratios with its 95 % interval. */
export interface Ratio {
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly n: number;
}

/** The figure that is held against a target: how many times A is B, pair by pair. */
export function ratioOf(pairs: readonly Pair<number>[], seed: number): Ratio {
  const ratios = pairs.map(({ a, b }) => a / b);
  return { value: median(ratios), interval: bootstrapInterval(ratios, seed), n: ratios.length };
}

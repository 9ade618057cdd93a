/** Median of the values; the mean of the two in the middle for an even number. Throws for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Percentile by linear interpolation between the two nearest values. Throws for none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('A percentile of no values.');
  return low + (high - low) * (place - Math.floor(place));
}

/** A generator of numbers in [0, 1) that a seed makes repeatable (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const resamples = 2_000;

/** 95 % bootstrap interval of the median: what the median of as many values, drawn from these, lies between. */
export function bootstrapInterval(values: readonly number[], seed: number): readonly [number, number] {
  const random = randomFrom(seed);
  const medians = Array.from({ length: resamples }, () => median(values.map(() => values[Math.floor(random() * values.length)] ?? 0)));
  return [percentile(medians, 2.5), percentile(medians, 97.5)];
}

/** Something on the track of time: when, ISO instant. */
export interface TrackMark {
  readonly at: string;
}

/** Gaps up to this are drawn as long as they are, beyond it ever shorter: thirty days beside ten minutes must both be seen. Milliseconds. */
const PLAIN_MS = 15 * 60_000;

/** Room that even marks at the same moment have between them, as a share of a plain gap. */
const LEAST = 0.35;

function weightOf(gapMs: number): number {
  const plain = Math.min(gapMs, PLAIN_MS) / PLAIN_MS;
  const more = gapMs > PLAIN_MS ? Math.log2(gapMs / PLAIN_MS) * 0.5 : 0;
  return Math.max(LEAST, plain + more);
}

/**
 * Where marks stand on a track from 0 to 1, in the order of time, and where a moment between them stands. The marks must be sorted; the first
 * stands at 0, the last at 1.
 */
export function trackPlaces(marks: readonly TrackMark[]): { readonly places: readonly number[]; readonly placeOf: (at: string) => number } {
  const times = marks.map(({ at }) => Date.parse(at));
  const sums = [0];
  for (let index = 1; index < times.length; index += 1) {
    sums.push((sums.at(-1) ?? 0) + weightOf((times[index] ?? 0) - (times[index - 1] ?? 0)));
  }
  const total = Math.max(sums.at(-1) ?? 0, 1e-9);
  const places = sums.map((sum) => sum / total);
  const placeOf = (at: string): number => {
    const time = Date.parse(at);
    const after = times.findIndex((one) => one > time);
    if (after < 0) return places.at(-1) ?? 0;
    if (after === 0) return 0;
    const [from = 0, to = 0] = [times[after - 1], times[after]];
    const [left = 0, right = 0] = [places[after - 1], places[after]];
    return left + ((right - left) * (time - from)) / Math.max(1, to - from);
  };
  return { places, placeOf };
}

/** Which marks have room for their words: the newest first, none nearer to a labelled one than `least` (a share of the track). */
export function labelled(places: readonly number[], least: number): readonly boolean[] {
  const shown: boolean[] = [];
  let last = Infinity;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0;
    shown[index] = last - place >= least;
    if (shown[index]) last = place;
  }
  return shown;
}

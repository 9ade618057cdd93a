/** Where the time comes from; tests bring their own. */
interface Clock {
  readonly now: () => number;
  readonly later: (run: () => void, milliseconds: number) => void;
}

const browserClock: Clock = {
  now: () => performance.now(),
  later: (run, milliseconds) => {
    setTimeout(run, milliseconds);
  },
};

/** Runs something at once, then at most every so many milliseconds however often it is asked for; the last wish is never lost. */
export function atMostEvery(milliseconds: number, run: () => void, clock: Clock = browserClock): () => void {
  let last = -Infinity;
  let isWaiting = false;
  const go = (): void => {
    isWaiting = false;
    last = clock.now();
    run();
  };
  return () => {
    if (isWaiting) return;
    const rest = last + milliseconds - clock.now();
    if (rest <= 0) return go();
    isWaiting = true;
    clock.later(go, rest);
  };
}

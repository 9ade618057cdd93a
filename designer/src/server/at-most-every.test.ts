import { expect, test } from '@jest/globals';
import { atMostEvery } from './at-most-every.js';

/** A clock that is turned by hand. */
function handClock() {
  const waiting: { readonly at: number; readonly run: () => void }[] = [];
  let time = 0;
  return {
    now: () => time,
    later: (run: () => void, milliseconds: number) => void waiting.push({ at: time + milliseconds, run }),
    turn: (milliseconds: number) => {
      time += milliseconds;
      for (const { run } of waiting.splice(0).filter(({ at }) => at <= time)) run();
    },
  };
}

test('a storm of wishes is answered at once, and once more when the time is up', () => {
  const clock = handClock();
  let runs = 0;
  const wish = atMostEvery(400, () => (runs += 1), clock);
  for (let at = 0; at < 50; at += 1) wish();
  expect(runs).toBe(1);
  clock.turn(400);
  expect(runs).toBe(2);
  clock.turn(4000);
  expect(runs).toBe(2);
});

test('after a quiet time the next wish is answered at once', () => {
  const clock = handClock();
  let runs = 0;
  const wish = atMostEvery(400, () => (runs += 1), clock);
  wish();
  clock.turn(1000);
  wish();
  expect(runs).toBe(2);
});

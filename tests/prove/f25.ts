import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import type { Bag } from './play/hunt.js';

const counts = { quick: 20_000, full: 1_000_000 };
/** Pairs of one task: a difference is shrunk within it, and what comes after it in the task is not looked at. */
const portion = 2_000;
/** A full run says how far it is each so many pairs. */
const between = 50_000;
/** Differences after which there is enough to do. */
const enough = 5;

export const figure: Figure = {
  id: 'F25',
  title: 'random journeys under random schedules: how many differ from the reference model, or break what must always hold',
  run: async ({ quick, seed, note }) => {
    const tasks = tasksOf(quick ? counts.quick : counts.full, seed);
    const bags: Bag[] = [];
    let said = 0;
    const bring = (bag: Bag): void => {
      bags.push(bag);
      const pairs = sum(bags, 'pairs');
      if (pairs - said < between && !bag.found) return;
      said = pairs;
      note(`${pairs} pairs, ${differences(bags).length} differences`);
      if (bag.found) note(`${bag.found.what}\n${JSON.stringify(bag.found.counterexample)}`);
    };
    const isEnough = (): boolean => differences(bags).length >= enough;
    await Promise.all(Array.from({ length: availableParallelism() }, () => work(tasks, { bring, isEnough })));
    const [n, steps, found] = [sum(bags, 'pairs'), sum(bags, 'steps'), differences(bags)];
    note(`${n} pairs of a journey and a schedule from seed ${seed}, ${steps} steps compared`);
    return { value: found.length, target: '=0', ok: found.length === 0, n, samples: { steps, found } };
  },
};

interface Task {
  readonly seed: number;
  readonly pairs: number;
}

function tasksOf(count: number, seed: number): Task[] {
  const random = randomFrom(seed);
  return Array.from({ length: count / portion }, () => ({ seed: Math.floor(random() * 2 ** 31), pairs: portion }));
}

const differences = (bags: readonly Bag[]): readonly NonNullable<Bag['found']>[] => bags.flatMap(({ found }) => (found ? [found] : []));

const sum = (bags: readonly Bag[], part: 'pairs' | 'steps'): number => bags.reduce((total, bag) => total + bag[part], 0);

/** One worker takes task after task until none is left. */
function work(tasks: Task[], { bring, isEnough }: { readonly bring: (bag: Bag) => void; readonly isEnough: () => boolean }): Promise<void> {
  const worker = new Worker(new URL('./play/hunter.ts', import.meta.url));
  const hand = (): unknown => {
    const task = isEnough() ? undefined : tasks.pop();
    return task ? worker.postMessage(task) : worker.terminate();
  };
  return new Promise((resolve, reject) => {
    worker.on('message', (bag: Bag) => {
      bring(bag);
      hand();
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
    hand();
  });
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { draw } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { ratioOf, runPairs } from '../figures/pairs.js';
import { median } from '../figures/statistics.js';
import { must, type Bank } from '../journeys/bank/open-bank.js';
import { withDeployed } from './bed/deployed.js';

/** How often an ordinary client asks again. */
const pollMs = 100;
const form = 'start > touch(P30D) -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)';

interface Trip {
  readonly bank: Bank;
  readonly customer: string;
}

/** Triggers and answers the id of the open touchpoint, in one call or by asking until it is there. */
async function trigger({ bank: { app }, customer }: Trip, wait: 'position' | 'accepted'): Promise<string | null> {
  const params = { path: { code: 'form' }, header: { 'Idempotency-Key': randomUUID() } };
  return must(
    await app.POST('/api/journeys/{code}/instances', { params, body: { customer, input: {}, wait, orContinue: false } }),
    'a trigger',
  ).work;
}

async function startThenPoll(trip: Trip): Promise<string> {
  await trigger(trip, 'accepted');
  for (;;) {
    const { items } = must(
      await trip.bank.app.GET('/api/touchpoints', { params: { query: { customer: trip.customer } } }),
      'the touchpoints',
    );
    if (items[0]) return items[0].id;
    await pause(pollMs);
  }
}

export const figure: Figure = {
  id: 'P7',
  title: `milliseconds until the first form is there: start in one call ÷ start, then ask every ${pollMs} ms`,
  run: async ({ quick, seed }) =>
    withDeployed(async ({ bank }) => {
      const { pairs: count, each } = quick ? { pairs: 1, each: 2 } : { pairs: 9, each: 10 };
      const numbers = Array.from({ length: 2 * (count + 1) * each }, (_, index) => `P7-${index}`);
      await bank.addCustomers(numbers.map((number) => ({ number })));
      await bank.publish('form', draw(form));
      const waiting = [...numbers];
      let found = 0;
      const block = (way: (trip: Trip) => Promise<string | null>) => async () => {
        const times: number[] = [];
        for (let index = 0; index < each; index += 1) {
          const since = performance.now();
          if (await way({ bank, customer: waiting.shift() ?? '' })) found += 1;
          times.push(performance.now() - since);
        }
        return median(times);
      };
      const pairs = await runPairs(count, { a: block((trip) => trigger(trip, 'position')), b: block(startThenPoll) });
      const isWhole = found === numbers.length;
      if (quick) return { value: `${found}/${numbers.length}`, target: '=all', ok: isWhole, n: pairs.length };
      const { value, interval, n } = ratioOf(pairs, seed);
      return { value, target: '<=0.35', ok: isWhole && value <= 0.35, interval, n, samples: pairs };
    }),
};

import { setTimeout as pause } from 'node:timers/promises';
import type { StaffClient } from '@tongtu/api/client';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { must, openBank } from '../journeys/bank/open-bank.js';
import { killEverything, makeStartPlace, runStart, untilStarted, type StartPlace } from '../services/start-command.js';
import { until } from '../services/until.js';
import { auditBooks, type Audit } from './load/books.js';
import { publishLoadJourneys } from './load/journeys.js';
import { type Acknowledged, customerNumbers, startLoad } from './load/load.js';

/** The first start makes the demonstration bank, with its customers in every stage of the journey. */
const firstStartMs = 400_000;

function audit(place: StartPlace, acknowledged: readonly Acknowledged[]): Promise<Audit> {
  return auditBooks({ script: 'scripts/audit-books.mjs', env: place.env, folder: place.dataFolder }, acknowledged);
}

/** Waits until every instance that the load has begun is over; those of the demonstration stay where they are. */
async function untilLoadEnded(operator: StaffClient, acknowledged: readonly Acknowledged[]): Promise<void> {
  const waiting = new Set(acknowledged.map(({ instance }) => instance));
  await until(
    async () => {
      for (const id of waiting) {
        const { status } = must(await operator.GET('/api/instances/{id}', { params: { path: { id } } }), 'an instance');
        if (status !== 'ended') return false;
        waiting.delete(id);
      }
      return true;
    },
    { milliseconds: 90_000, everyMs: 500, what: 'every instance of the load is over' },
  );
}

export const figure: Figure = {
  id: 'F7',
  title:
    'kill -9 of npm start and everything under it, in the midst of the load; then npm start: lost/duplicated, seconds until it is back',
  run: async ({ quick, seed, note }) => {
    const kills = quick ? 1 : 5;
    const random = randomFrom(seed);
    const place = await makeStartPlace({ TONGTU_DEMO: '1' });
    let command = runStart(place);
    try {
      await untilStarted(command, firstStartMs);
      const bank = await openBank(place);
      const operator = await bank.hire('operator', { roles: ['operator'] });
      const customers = customerNumbers('F7', 2_000);
      await bank.addCustomers(customers.map((number) => ({ number })));
      await publishLoadJourneys(bank);
      const before = await audit(place, []);
      const load = startLoad({ bank, perSecond: quick ? 3 : 6, customers, random });
      const seconds: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        await pause(4_000 + random() * 2_000);
        await killEverything(command);
        const since = performance.now();
        command = runStart(place);
        await untilStarted(command);
        seconds.push((performance.now() - since) / 1000);
      }
      await pause(2_000);
      await load.stop();
      await untilLoadEnded(operator, load.acknowledged);
      const after = await audit(place, load.acknowledged);
      note(after.output);
      const { lost, duplicated, phantom, stuck, uncertain } = after.counts;
      const worst = Math.max(...seconds);
      // The demonstration has two accounts that its core bank failed to open, on purpose.
      const isClean = [lost, duplicated, phantom, stuck].every((count) => count === 0) && uncertain === before.counts['uncertain'];
      return {
        value: quick ? `${lost}/${duplicated}` : `${lost}/${duplicated}/${worst.toFixed(1)}s`,
        target: quick ? '=0/0' : '=0/0/<=30s',
        ok: isClean && (quick || worst <= 30),
        n: kills,
        samples: { seconds, journeys: load.acknowledged.length, counts: after.counts },
      };
    } finally {
      await command.stop();
      place.remove();
    }
  },
};

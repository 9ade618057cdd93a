import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { auditBooks, untilAllEnded } from './load/books.js';
import { type Acknowledged, trigger } from './load/load.js';
import { onStage, type Stage } from './load/stage.js';

interface Burst {
  readonly size: number;
  /** When the API is killed, ms after the burst begins. */
  readonly killAfterMs: number;
}

/** Many callers at once; the API is killed in their midst and comes back; everybody repeats what has not been answered. */
async function burst({ tongtu, bank: { app }, customers }: Stage, { size, killAfterMs }: Burst): Promise<readonly Acknowledged[]> {
  const calls = customers
    .splice(-size)
    .map((customer, index) => trigger({ app, customer, code: 'straight' }, randomUUID(), index % 2 === 0 ? 'position' : 'accepted'));
  await pause(killAfterMs);
  await tongtu.kill('api');
  await tongtu.restart('api');
  return Promise.all(calls);
}

/** Sends every trigger once more under its key: how many answers name another instance than before. */
async function repeatAll({ bank: { app } }: Stage, acknowledged: readonly Acknowledged[]): Promise<number> {
  let others = 0;
  for (const [index, { code, customer, key, instance }] of acknowledged.entries()) {
    const again = await trigger({ app, customer, code }, key, index % 2 === 0 ? 'position' : 'accepted');
    if (again.instance !== instance) others += 1;
  }
  return others;
}

/** Acknowledged triggers that do not have exactly one instance for their customer. */
async function countAstray({ tongtu }: Stage, acknowledged: readonly Acknowledged[]): Promise<number> {
  const rows = await tongtu.database.source.query<{ number: string; ids: string }[]>(
    `select customer.number, string_agg(instance.id::text, ' ') as ids from instance
     join customer on customer.id::text = instance.subject_id group by customer.number`,
  );
  const byCustomer = new Map(rows.map(({ number, ids }) => [number, ids]));
  return acknowledged.filter(({ customer, instance }) => byCustomer.get(customer) !== instance).length;
}

export const figure: Figure = {
  id: 'F2',
  title: 'kill -9 of the API in bursts of triggers: 2xx without exactly one instance / repeats with another answer',
  run: ({ quick, seed, services, note }) =>
    onStage(services, async (stage) => {
      const { tongtu } = stage;
      const { bursts, size } = quick ? { bursts: 2, size: 20 } : { bursts: 10, size: 60 };
      const random = randomFrom(seed);
      const all: Acknowledged[][] = [];
      for (let index = 0; index < bursts; index += 1) all.push([...(await burst(stage, { size, killAfterMs: 50 + random() * 400 }))]);
      const others = (await Promise.all(all.map((some) => repeatAll(stage, some)))).reduce((sum, count) => sum + count, 0);
      const acknowledged = all.flat();
      await untilAllEnded(tongtu.database.source);
      const astray = await countAstray(stage, acknowledged);
      const audit = await auditBooks(
        { script: 'store/dist/audit-books/main.js', env: tongtu.env, folder: tongtu.dataFolder },
        acknowledged,
      );
      const repeated = acknowledged.filter(({ tries }) => tries > 1).length;
      note(`${repeated} of ${acknowledged.length} triggers had to be repeated\n${audit.output}`);
      return {
        value: `${astray}/${others}`,
        target: '=0/0',
        ok: astray === 0 && others === 0 && audit.isClean && repeated > 0,
        n: acknowledged.length,
        samples: { repeated, counts: audit.counts },
      };
    }),
};

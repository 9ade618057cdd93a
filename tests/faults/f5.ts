import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Figure } from '../figures/figure.js';
import { randomFrom } from '../figures/statistics.js';
import { startOwnPostgres, type OwnServer } from '../services/own-server.js';
import { until } from '../services/until.js';
import { surviveKills } from './load/kills.js';
import { onStage, type Stage } from './load/stage.js';

interface Outage {
  /** What triggers were answered while the database was away: `503 with Retry-After`, or what else it was. */
  readonly answers: readonly string[];
  /** From the moment that the database answers until the API says that all is well and takes a trigger. */
  readonly readyAfter: number;
}

/** One trigger, once, by a caller who does not repeat it. */
async function ask({ bank: { app } }: Stage, customer: string): Promise<{ readonly ok: boolean; readonly answer: string }> {
  const order = {
    params: { path: { code: 'straight' }, header: { 'Idempotency-Key': randomUUID() } },
    body: { customer, input: {}, wait: 'accepted' as const, orContinue: false },
  };
  const { response } = await app.POST('/api/journeys/{code}/instances', order);
  const when = response.headers.get('retry-after') === null ? 'without' : 'with';
  return { ok: response.ok, answer: response.ok ? String(response.status) : `${response.status} ${when} Retry-After` };
}

/** Kills the database, asks the API while it is away, starts it again. */
async function killOnce(stage: Stage, postgres: OwnServer, asked: number): Promise<Outage> {
  const { tongtu, customers } = stage;
  await postgres.kill();
  const answers: string[] = [];
  for (let count = 0; count < asked; count += 1) {
    answers.push((await ask(stage, customers.pop() ?? '')).answer);
    await pause(200);
  }
  await postgres.start();
  const since = performance.now();
  await until(async () => (await fetch(`${tongtu.apiUrl}/api/health`)).ok && (await ask(stage, customers.pop() ?? '')).ok, {
    milliseconds: 60_000,
    what: 'the API takes triggers again',
  });
  return { answers, readyAfter: (performance.now() - since) / 1000 };
}

const refusal = '503 with Retry-After';

export const figure: Figure = {
  id: 'F5',
  title:
    'kill -9 of PostgreSQL under load: answers in its absence that are not 503 with Retry-After; lost/duplicated by the audit of the books; seconds until triggers are taken again',
  run: async ({ quick, seed, services, note }) => {
    const { asked, ...load } = quick ? { kills: 1, asked: 8, perSecond: 3 } : { kills: 10, asked: 25, perSecond: 6 };
    const random = randomFrom(seed);
    const postgres = await startOwnPostgres();
    process.env['TONGTU_TEST_DATABASE_URL'] = postgres.address;
    try {
      return await onStage({ ...services, databaseUrl: postgres.address }, async (stage) => {
        const killing = { ...load, random, killOnce: () => killOnce(stage, postgres, asked) };
        const { told: outages, audit, journeys } = await surviveKills(stage, killing);
        const others = outages.flatMap(({ answers }) => answers).filter((answer) => answer !== refusal);
        note(`other answers: ${[...new Set(others)].join(', ') || 'none'}\n${audit.output}`);
        const { lost, duplicated } = audit.counts;
        const worst = Math.max(...outages.map(({ readyAfter }) => readyAfter));
        return {
          value: `${others.length}/${lost}/${duplicated}${quick ? '' : `/${worst.toFixed(1)}s`}`,
          target: quick ? '=0/0/0' : '=0/0/0/<=5s',
          ok: others.length === 0 && audit.isClean && (quick || worst <= 5),
          n: load.kills,
          samples: {
            readyAfter: outages.map(({ readyAfter }) => readyAfter),
            others,
            journeys,
            counts: audit.counts,
          },
        };
      });
    } finally {
      await postgres.stop();
    }
  },
};

import { setTimeout as pause } from 'node:timers/promises';
import type { RunningTongtu } from '../../services/start-tongtu.js';
import { until } from '../../services/until.js';
import { type Audit, auditBooks, untilAllEnded } from './books.js';
import { startLoad } from './load.js';
import type { Stage } from './stage.js';

/** Kills in the midst of the load: how many, how many customers a second, and what one of them is. */
export interface Kills<Told> {
  readonly kills: number;
  readonly perSecond: number;
  readonly random: () => number;
  readonly killOnce: () => Promise<Told>;
}

/** What each kill told, and what the books say of the load when all of it is over. */
export interface Survived<Told> {
  readonly told: readonly Told[];
  readonly audit: Audit;
  /** Journeys that were acknowledged. */
  readonly journeys: number;
}

/** Puts a stage under load, kills in its midst, waits until every instance is over, and has the books judged. */
export async function surviveKills<Told>(stage: Stage, { kills, perSecond, random, killOnce }: Kills<Told>): Promise<Survived<Told>> {
  const { tongtu, bank, customers } = stage;
  const load = startLoad({ bank, perSecond, customers, random });
  const told: Told[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(1_500 + random() * 2_500);
    told.push(await killOnce());
  }
  await load.stop();
  await untilAllEnded(tongtu.database.source);
  const order = { script: 'store/dist/audit-books/main.js', env: tongtu.env, folder: tongtu.dataFolder };
  return { told, audit: await auditBooks(order, load.acknowledged), journeys: load.acknowledged.length };
}

/** Starts what was killed; seconds from then until the engine writes into a journal again. */
export async function secondsUntilMoving({ database }: RunningTongtu, start: () => Promise<void>): Promise<number> {
  const since = Date.now();
  await start();
  await until(
    async () => {
      const [row] = await database.source.query<{ moved: boolean }[]>(
        `select exists (select 1 from journal where origin = 'engine' and at > $1) as moved`,
        [new Date(since)],
      );
      return row?.moved;
    },
    { milliseconds: 60_000, what: 'the journal moves on' },
  );
  return (Date.now() - since) / 1000;
}

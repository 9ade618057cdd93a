import type { WorkflowHandle } from '@temporalio/client';
import type { Accepted } from './accepted.js';
import type { Bed } from './bed.js';

/** How one side of a comparison starts an accepted application. */
export type Start = (accepted: Accepted) => Promise<WorkflowHandle>;

/** What a block of journeys took. */
export interface Block {
  readonly seconds: number;
  /** CPU seconds of this process: both workers, the client and the provider live in it. */
  readonly cpuSeconds: number;
  /** Milliseconds of each journey, from its start to the answer that it is over. */
  readonly journeysMs: readonly number[];
}

/** Runs accepted applications to their ends, so many at a time, and tells what it took. */
export async function runBlock(accepted: readonly Accepted[], start: Start, atOnce: number): Promise<Block> {
  const waiting = [...accepted];
  const journeysMs: number[] = [];
  const cpu = process.cpuUsage();
  const since = performance.now();
  const hand = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begun = performance.now();
      await (await start(next)).result();
      journeysMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, journeysMs };
}

/** How many of these instances have ended by the books, with how many journal lines and effects each on average. */
export async function booksOf({ database }: Bed, accepted: readonly Accepted[]) {
  const ids = accepted.map(({ instance }) => instance);
  const [row] = await database.source.query<{ ended: number; entries: number; effects: number }[]>(
    `select (select count(*)::int from instance where id = any($1) and status = 'ended') as ended,
      (select count(*)::int from journal where instance_id = any($1)) as entries,
      (select count(*)::int from effect where instance_id = any($1) and status = 'done') as effects`,
    [ids],
  );
  if (!row) throw new Error('The books did not answer.');
  return row;
}

import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** Tells sendings of one customer from changes of their consents. */
const keyExpression = `hashtextextended('contact:' || $1, 0)`;

/** How long a sending waits for a change of consent to finish, and how often it looks, ms. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 25;

/**
 * Held while a gateway is called. Several sendings hold it at once; a withdrawal of consent waits until they are over, so that nothing is
 * sent after it has committed. It lives on a connection of its own: one for all sendings of a process, without an open transaction.
 */
export interface ContactLock {
  /** Does the work under the lock. `lost` aborts when the connection breaks: then nothing may go on. Throws `contact-lock-busy` when it is not to be had. */
  readonly hold: <T>(customer: string, work: (lost: AbortSignal) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A connection that asks one thing after the other, whoever asks. */
interface Line {
  readonly ask: <Row extends object>(statement: string, customer: string) => Promise<Row | undefined>;
  readonly end: () => Promise<void>;
  readonly lost: AbortSignal;
}

/** Makes the lock of a process; it connects when it is first needed. */
export function makeContactLock(source: DataSource): ContactLock {
  let line: Promise<Line> | null = null;

  async function connect(): Promise<Line> {
    const { options } = source;
    if (options.type !== 'postgres' || !options.url) throw new Error('The contact lock needs a PostgreSQL address.');
    const client = new Client({ connectionString: options.url, application_name: 'tongtu-contact-lock', keepAlive: true });
    const lost = new AbortController();
    const drop = (): void => {
      line = null;
      lost.abort();
    };
    client.on('error', drop);
    client.on('end', drop);
    await client.connect();
    let before: Promise<unknown> = Promise.resolve();
    const ask: Line['ask'] = async <Row extends object>(statement: string, customer: string) => {
      const asked = before.then(() => client.query<Row>(statement, [customer]));
      before = asked.catch(() => undefined);
      return (await asked).rows[0];
    };
    return { ask, end: () => client.end(), lost: lost.signal };
  }

  const current = (): Promise<Line> => {
    line ??= connect().catch((error: unknown) => {
      line = null;
      throw error;
    });
    return line;
  };

  return {
    hold: async (customer, work) => {
      const open = await current();
      await lock(open, customer);
      try {
        return await work(open.lost);
      } finally {
        if (!open.lost.aborted) await open.ask(`select pg_advisory_unlock_shared(${keyExpression})`, customer);
      }
    },
    close: async () => {
      const open = await line?.catch(() => null);
      await open?.end();
    },
  };
}

/** Never waits in the server: the connection is everybody's. */
async function lock({ ask }: Line, customer: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const row = await ask<{ held: boolean }>(`select pg_try_advisory_lock_shared(${keyExpression}) as held`, customer);
    if (row?.held) return;
    if (performance.now() > deadline) throw new Error('contact-lock-busy');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Waits until no sending to the customer is under way and keeps new ones out until the transaction is over. */
export async function stopSendings(manager: EntityManager, customer: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(${keyExpression})`, [customer]);
}

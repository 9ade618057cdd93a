import { Client } from 'pg';

/** Between two rounds at least, ms: under load many notifications are one. */
const quietMs = 50;
/** And at most: a notification may be lost with its connection. */
const pollMs = 1_000;
const reconnectMs = 1_000;

/** Waits until there may be something to do. */
export interface Waker {
  /** Resolves after a notification, else after a second; never sooner than 50 ms after the last time. */
  readonly next: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Wakes on any change that is announced in the database. Its connection is made anew when it breaks; meanwhile the clock wakes. */
export function makeWaker(databaseUrl: string): Waker {
  let wake: () => void = () => undefined;
  let isDue = false;
  let isStopped = false;
  let client: Client | null = null;

  function ring(): void {
    isDue = true;
    wake();
  }

  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: databaseUrl, application_name: 'tongtu-dispatcher', keepAlive: true });
    fresh.on('notification', ring);
    fresh.on('error', () => undefined);
    fresh.once('end', () => setTimeout(() => void reconnect(), reconnectMs).unref());
    await fresh.connect();
    await fresh.query('listen tongtu_change');
    client = fresh;
  }

  async function reconnect(): Promise<void> {
    if (!isStopped) await connect().catch(() => undefined);
  }

  async function next(): Promise<void> {
    await pause(quietMs);
    if (!isDue && !isStopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs - quietMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    isDue = false;
  }

  async function stop(): Promise<void> {
    isStopped = true;
    wake();
    await client?.end().catch(() => undefined);
  }

  void reconnect();
  return { next, stop };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

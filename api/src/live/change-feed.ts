import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { forgetChanges, readChanges, readHead, type LoggedChange } from './change-log.js';
import type { LiveCursor } from './live-cursor.js';

/** Called with every batch of changes, in order. */
export type ChangeListener = (changes: readonly LoggedChange[]) => void;

/** What the feed works with. */
export interface ChangeFeedSettings {
  readonly source: DataSource;
  /** For the one LISTEN connection. */
  readonly url: string;
  readonly onTrouble: (error: unknown) => void;
}

/** Several commits in this time are read together: a burst costs one look. */
const gatherMs = 25;
/** How soon to look again while an older transaction is still open. */
const unsettledMs = 60;
/** A look without a call: the net under a lost notification. */
const idleMs = 5_000;
const reconnectMs = 1_000;
const forgetEveryMs = 600_000;
const keptHours = 24;

/** Follows the table of changes for this process: one LISTEN connection wakes it, one query reads for everybody. */
export class ChangeFeed {
  private readonly listeners = new Set<ChangeListener>();
  private place: LiveCursor = { txid: 0n, id: 0n };
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private forgetting: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private woken = false;
  private looking = false;
  private running = false;

  constructor(private readonly settings: ChangeFeedSettings) {}

  /** Begins at the present end of the table. */
  async start(): Promise<void> {
    this.running = true;
    this.place = await readHead(this.settings.source);
    this.schedule(idleMs);
    await this.listen();
    this.forgetting = setInterval(() => {
      forgetChanges(this.settings.source, keptHours).catch(this.settings.onTrouble);
    }, forgetEveryMs).unref();
  }

  async stop(): Promise<void> {
    this.running = false;
    if (this.timer) clearTimeout(this.timer);
    if (this.forgetting) clearInterval(this.forgetting);
    const { client } = this;
    this.client = null;
    await client?.end().catch(this.settings.onTrouble);
    await this.reading;
  }

  /** Where the feed has read to: every batch after this moment lies behind it. */
  get head(): LiveCursor {
    return this.place;
  }

  /** Calls back for every batch from now on; returns the way to stop. */
  follow(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async listen(): Promise<void> {
    if (!this.running) return;
    const client = new Client({ connectionString: this.settings.url, application_name: 'tongtu-live', keepAlive: true });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', () => this.wake());
    this.client = client;
    try {
      await client.connect();
      await client.query('listen tongtu_change');
      this.wake();
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** The connection is gone: the slow look goes on alone until there is another. */
  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    client.removeAllListeners();
    client.on('error', () => undefined);
    void client.end().catch(() => undefined);
    if (error !== null) this.settings.onTrouble(error);
    setTimeout(() => void this.listen(), reconnectMs).unref();
  }

  private wake(): void {
    if (this.woken) return;
    this.woken = true;
    if (!this.looking) this.schedule(gatherMs);
  }

  private schedule(delayMs: number): void {
    if (this.timer) clearTimeout(this.timer);
    if (!this.running) return;
    this.timer = setTimeout(() => {
      this.reading = this.look();
    }, delayMs);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    this.woken = false;
    this.looking = true;
    let next = idleMs;
    try {
      const reading = await readChanges(this.settings.source, this.place);
      if (reading.more) next = unsettledMs;
      this.pass(reading.settled);
    } catch (error) {
      this.settings.onTrouble(error);
    }
    this.looking = false;
    // A call that came meanwhile may be about rows that this look did not see.
    this.schedule(this.woken ? gatherMs : next);
  }

  private pass(changes: readonly LoggedChange[]): void {
    const last = changes.at(-1);
    if (!last) return;
    this.place = last.at;
    for (const listener of this.listeners) listener(changes);
  }
}

import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { ChangeFeed } from './change-feed.js';
import { readMissed, type LoggedChange } from './change-log.js';
import { isAfter, type LiveCursor } from './live-cursor.js';
import { tooManyStreams } from './live-problems.js';
import { LiveSessions } from './live-sessions.js';
import { LiveStream } from './live-stream.js';

/** Streams of one sign-in: a window each where windows cannot share, and one that is being replaced. */
const mostOfSession = 8;
/** Streams of one process. */
const mostStreams = 2_000;
const beatMs = 15_000;
const watchMs = 1_000;

/** All open streams of this process: one feed tells them, one watch ends those whose right to see is withdrawn. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly streams = new Set<LiveStream>();
  private readonly byTopic = new Map<string, Set<LiveStream>>();
  private readonly feed: ChangeFeed;
  private readonly timers: NodeJS.Timeout[] = [];
  private watching = false;

  constructor(
    private readonly store: Store,
    private readonly sessions: LiveSessions,
    @Inject(SETTINGS) settings: ApiSettings,
  ) {
    const onTrouble = (error: unknown) =>
      this.logger.warn(`Live updates are slow for now: ${error instanceof Error ? error.message : 'unknown error'}`);
    this.feed = new ChangeFeed({ source: store.source, url: settings.databaseUrl, onTrouble });
    this.feed.follow((changes) => this.spread(changes));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.feed.start();
    this.timers.push(setInterval(() => this.beat(), beatMs).unref(), setInterval(() => void this.watch(), watchMs).unref());
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.streams) stream.close();
    await this.feed.stop();
  }

  /** Throws `too-many-streams` when there is no room for another of this sign-in. */
  requireRoom(sessionId: string): void {
    const own = [...this.streams].filter(({ following }) => following.sessionId === sessionId).length;
    if (own >= mostOfSession || this.streams.size >= mostStreams) throw tooManyStreams({}, { retryAfter: 5 });
  }

  /** Lets a stream in: it is told first what it missed since `after`, then everything as it comes. */
  async join(open: (onClose: (stream: LiveStream) => void) => LiveStream, after: LiveCursor | null): Promise<void> {
    const stream = open((closed) => this.leave(closed));
    const { topics } = stream.following;
    this.streams.add(stream);
    for (const topic of topics) this.listenersOf(topic).add(stream);
    const { head } = this.feed;
    try {
      // A place beyond ours is another process's, a moment ahead, or of a database that is no more: what comes twice does no harm.
      const missed = after && !isAfter(after, head) ? await readMissed(this.store.source, { after, upTo: head, topics }) : [];
      stream.release(missed);
    } catch (error) {
      stream.close();
      this.logger.warn(`A live stream could not be caught up: ${error instanceof Error ? error.message : 'unknown error'}`);
    }
  }

  private leave(stream: LiveStream): void {
    this.streams.delete(stream);
    for (const topic of stream.following.topics) {
      const listeners = this.byTopic.get(topic);
      listeners?.delete(stream);
      if (listeners?.size === 0) this.byTopic.delete(topic);
    }
  }

  private listenersOf(topic: string): Set<LiveStream> {
    const listeners = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, listeners);
    return listeners;
  }

  private spread(changes: readonly LoggedChange[]): void {
    const batches = new Map<LiveStream, LoggedChange[]>();
    for (const change of changes)
      for (const stream of this.byTopic.get(change.topic) ?? []) {
        const batch = batches.get(stream) ?? [];
        batch.push(change);
        batches.set(stream, batch);
      }
    for (const [stream, batch] of batches) stream.tell(batch);
  }

  private beat(): void {
    for (const stream of this.streams) stream.beat();
  }

  private async watch(): Promise<void> {
    if (this.watching || this.streams.size === 0) return;
    this.watching = true;
    try {
      for (const stream of await this.sessions.ended([...this.streams])) stream.close();
    } catch (error) {
      // Who cannot be checked is not told anything either: the feed reads the same database.
      this.logger.warn(`Sign-ins of live streams cannot be checked: ${error instanceof Error ? error.message : 'unknown error'}`);
    } finally {
      this.watching = false;
    }
  }
}

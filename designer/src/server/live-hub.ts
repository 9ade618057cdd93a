/** Something has changed on the server: ids only, what it is now is asked for. */
export interface News {
  /** `journey:<id>`, `instance:<id>`, `work:<id>`, `tasks`, `journeys`. */
  readonly topic: string;
  readonly key: string;
}

/** How the stream is doing: `idle` while nobody listens. */
export type LiveState = 'idle' | 'live' | 'reconnecting';

/** What windows of one browser say to each other. */
export type HubMessage =
  | { readonly say: 'want'; readonly from: string; readonly topics: readonly string[] }
  | { readonly say: 'who' }
  | { readonly say: 'news'; readonly news: News; readonly cursor: string }
  | { readonly say: 'state'; readonly state: LiveState };

/** What the hub needs of the browser; tests bring their own. */
export interface LiveWorld {
  /** Opens the stream at an address. */
  readonly open: (
    url: string,
    on: { readonly up: () => void; readonly down: () => void; readonly news: (news: News, cursor: string) => void },
  ) => { readonly close: () => void };
  /** Tells the other windows of this browser. */
  readonly tell: (message: HubMessage) => void;
  readonly hear: (listener: (message: HubMessage) => void) => void;
  /** Calls back when this window is the one that holds the stream; at most one is at any time. */
  readonly lead: (leading: () => void) => void;
  readonly later: (run: () => void, milliseconds: number) => void;
  /** Marks this window among the others. */
  readonly self: string;
}

interface Listener {
  readonly topics: readonly string[];
  readonly onNews: (news: News) => void;
}

/** A short rest before the stream is opened anew, so that a page which mounts ten listeners opens it once. */
const gatherMs = 50;
const firstRetryMs = 500;
const longestRetryMs = 15_000;
/** The server follows no more at once; what this window wants goes first. */
const mostTopics = 50;

/**
 * The one stream of a browser, shared by its windows. The window that leads holds it for all; when that window closes another takes over at
 * the last cursor, and nothing is missed.
 */
export class LiveHub {
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private readonly wanted = new Map<string, readonly string[]>();
  private now: LiveState = 'idle';
  private isLeading = false;
  private cursor: string | undefined;
  private stream: { readonly close: () => void } | undefined;
  private openTopics = '';
  private isGathering = false;
  private retryMs = firstRetryMs;

  constructor(private readonly world: LiveWorld) {
    world.hear((message) => {
      this.hear(message);
    });
    world.lead(() => {
      this.isLeading = true;
      world.tell({ say: 'who' });
      this.gather();
    });
  }

  /** Listens to topics; returns the way to stop. */
  listen(topics: readonly string[], onNews: (news: News) => void): () => void {
    const listener = { topics, onNews };
    this.listeners.add(listener);
    this.changed();
    return () => {
      this.listeners.delete(listener);
      this.changed();
    };
  }

  state(): LiveState {
    return this.now;
  }

  /** Called at every change of state; returns the way to stop. */
  watch(onChange: () => void): () => void {
    this.watchers.add(onChange);
    return () => {
      this.watchers.delete(onChange);
    };
  }

  /** Tells the other windows that this one closes and wants nothing more. */
  leave(): void {
    this.world.tell({ say: 'want', from: this.world.self, topics: [] });
  }

  private own(): readonly string[] {
    return [...new Set([...this.listeners].flatMap(({ topics }) => topics))];
  }

  private setState(next: LiveState): void {
    if (next === this.now) return;
    this.now = next;
    if (this.isLeading) this.world.tell({ say: 'state', state: next });
    for (const watcher of this.watchers) watcher();
  }

  private deliver(news: News, cursor: string): void {
    this.cursor = cursor;
    for (const { topics, onNews } of this.listeners) if (topics.includes(news.topic)) onNews(news);
  }

  private hear(message: HubMessage): void {
    if (message.say === 'news') this.deliver(message.news, message.cursor);
    if (message.say === 'state' && !this.isLeading) this.setState(message.state);
    if (message.say === 'who') this.world.tell({ say: 'want', from: this.world.self, topics: this.own() });
    if (message.say === 'want') {
      this.wanted.set(message.from, message.topics);
      this.gather();
    }
  }

  private changed(): void {
    this.world.tell({ say: 'want', from: this.world.self, topics: this.own() });
    this.gather();
  }

  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    this.world.later(() => {
      this.isGathering = false;
      this.reopen();
    }, gatherMs);
  }

  private close(): void {
    this.stream?.close();
    this.stream = undefined;
    this.openTopics = '';
  }

  private reopen(): void {
    if (!this.isLeading) return;
    const topics = [...new Set([...this.own(), ...[...this.wanted.values()].flat()])].slice(0, mostTopics).sort().join(',');
    if (topics === this.openTopics && this.stream !== undefined) return;
    this.close();
    if (topics === '') return this.setState('idle');
    this.openTopics = topics;
    this.stream = this.open(topics);
  }

  private open(topics: string): { readonly close: () => void } {
    const query = new URLSearchParams({ topics, ...(this.cursor === undefined ? {} : { cursor: this.cursor }) });
    const opened = this.world.open(`/api/live?${query.toString()}`, {
      up: () => {
        this.retryMs = firstRetryMs;
        this.setState('live');
      },
      down: () => {
        if (this.stream === opened) this.comeBack();
      },
      news: (news, cursor) => {
        this.world.tell({ say: 'news', news, cursor });
        this.deliver(news, cursor);
      },
    });
    return opened;
  }

  private comeBack(): void {
    this.setState('reconnecting');
    this.close();
    this.world.later(() => {
      this.gather();
    }, this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, longestRetryMs);
  }
}

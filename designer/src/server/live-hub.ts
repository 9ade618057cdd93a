/** Something has changed on the server: ids only, what it is now is asked for. */
export interface News {
  /** `journey:<id>`, `instance:<id>`, `work:<id>`, `tasks`, `journeys`. */
  readonly topic: string;
  readonly key: string;
}

/** How the stream is doing: `idle` while nobody listens. */
export type LiveState = 'idle' | 'live' | 'reconnecting';

/** What the hub needs of the browser; tests bring their own. */
export interface LiveWorld {
  /** Opens the stream at an address. */
  readonly open: (
    url: string,
    on: { readonly up: () => void; readonly down: () => void; readonly news: (news: News, cursor: string) => void },
  ) => { readonly close: () => void };
  /** Tells the other windows of this browser; whoever hears gets the same message. */
  readonly tell: (message: HubMessage) => void;
  readonly hear: (listener: (message: HubMessage) => void) => void;
  /** Calls back when this window is the one that holds the stream; at most one is at any time. */
  readonly lead: (leading: () => void) => void;
  readonly later: (run: () => void, milliseconds: number) => void;
  /** Marks this window among the others. */
  readonly self: string;
}

/** What windows of one browser say to each other. */
export type HubMessage =
  | { readonly say: 'want'; readonly from: string; readonly topics: readonly string[] }
  | { readonly say: 'who' }
  | { readonly say: 'news'; readonly news: News; readonly cursor: string }
  | { readonly say: 'state'; readonly state: LiveState };

/** The one stream of a browser, shared by its windows. */
export interface LiveHub {
  /** Listens to topics; returns the way to stop. */
  readonly listen: (topics: readonly string[], onNews: (news: News) => void) => () => void;
  readonly state: () => LiveState;
  /** Called at every change of state; returns the way to stop. */
  readonly watch: (onChange: () => void) => () => void;
}

interface Listener {
  readonly topics: readonly string[];
  readonly onNews: (news: News) => void;
}

/** A short rest before the stream is opened anew, so that a page which mounts ten listeners opens it once. */
const gatherMs = 50;
const firstRetryMs = 500;
const longestRetryMs = 15_000;

/** Makes a hub. The window that leads holds the stream for all; when it closes another takes over at the last cursor, and nothing is missed. */
export function createLiveHub(world: LiveWorld): LiveHub {
  const listeners = new Set<Listener>();
  const watchers = new Set<() => void>();
  const wanted = new Map<string, readonly string[]>();
  let state: LiveState = 'idle';
  let leading = false;
  let cursor: string | undefined;
  let stream: { readonly close: () => void } | undefined;
  let openTopics = '';
  let gathering = false;
  let retryMs = firstRetryMs;

  const own = (): readonly string[] => [...new Set([...listeners].flatMap((listener) => listener.topics))].sort();

  const setState = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    if (leading) world.tell({ say: 'state', state });
    for (const watcher of watchers) watcher();
  };

  const deliver = (news: News, at: string): void => {
    cursor = at;
    for (const listener of listeners) if (listener.topics.includes(news.topic)) listener.onNews(news);
  };

  const close = (): void => {
    stream?.close();
    stream = undefined;
    openTopics = '';
  };

  const reopen = (): void => {
    gathering = false;
    const topics = [...new Set([...own(), ...[...wanted.values()].flat()])].sort().join(',');
    if (!leading || (topics === openTopics && stream !== undefined)) return;
    close();
    openTopics = topics;
    if (topics === '') return setState('idle');
    const query = new URLSearchParams({ topics, ...(cursor === undefined ? {} : { cursor }) });
    const opened = world.open(`/api/live?${query.toString()}`, {
      up: () => {
        retryMs = firstRetryMs;
        setState('live');
      },
      down: () => {
        if (stream !== opened) return;
        setState('reconnecting');
        close();
        world.later(gather, retryMs);
        retryMs = Math.min(retryMs * 2, longestRetryMs);
      },
      news: (news, at) => {
        world.tell({ say: 'news', news, cursor: at });
        deliver(news, at);
      },
    });
    stream = opened;
  };

  const gather = (): void => {
    if (gathering) return;
    gathering = true;
    world.later(reopen, gatherMs);
  };

  const changed = (): void => {
    world.tell({ say: 'want', from: world.self, topics: own() });
    gather();
  };

  world.hear((message) => {
    if (message.say === 'news') deliver(message.news, message.cursor);
    if (message.say === 'state' && !leading) setState(message.state);
    if (message.say === 'who') world.tell({ say: 'want', from: world.self, topics: own() });
    if (message.say === 'want' && message.from !== world.self) {
      wanted.set(message.from, message.topics);
      gather();
    }
  });
  world.lead(() => {
    leading = true;
    world.tell({ say: 'who' });
    gather();
  });

  return {
    listen: (topics, onNews) => {
      const listener = { topics, onNews };
      listeners.add(listener);
      changed();
      return () => {
        listeners.delete(listener);
        changed();
      };
    },
    state: () => state,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}

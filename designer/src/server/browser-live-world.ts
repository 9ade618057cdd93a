import type { HubMessage, LiveWorld, News } from './live-hub.js';

const name = 'tongtu-live';

function openStream(url: string, on: Parameters<LiveWorld['open']>[1]): { readonly close: () => void } {
  const source = new EventSource(url, { withCredentials: true });
  source.addEventListener('open', on.up);
  source.addEventListener('error', on.down);
  source.addEventListener('change', (event: MessageEvent<string>) => {
    on.news(JSON.parse(event.data) as News, event.lastEventId);
  });
  return {
    close: () => {
      source.close();
    },
  };
}

/** The stream, the windows and the clock of a real browser. Where windows cannot agree (an address without TLS) each holds its own stream. */
export function browserLiveWorld(): LiveWorld {
  const channel = new BroadcastChannel(name);
  return {
    self: crypto.randomUUID(),
    open: openStream,
    tell: (message) => {
      channel.postMessage(message);
    },
    hear: (listener) => {
      channel.addEventListener('message', (event: MessageEvent<HubMessage>) => {
        listener(event.data);
      });
    },
    lead: (leading) => {
      if (!('locks' in navigator)) return leading();
      const untilTheWindowCloses = new Promise<void>(() => undefined);
      void navigator.locks.request(name, () => {
        leading();
        return untilTheWindowCloses;
      });
    },
    later: (run, milliseconds) => {
      setTimeout(run, milliseconds);
    },
  };
}

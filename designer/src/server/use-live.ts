import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { atMostEvery } from './at-most-every.js';
import type { LiveHub, LiveState, News } from './live-hub.js';

/** The hub that `main` has made. */
export const LiveContext = createContext<LiveHub | undefined>(undefined);

const nothing = (): void => undefined;

/** How the stream is doing. */
export function useLiveState(): LiveState {
  const hub = useContext(LiveContext);
  return useSyncExternalStore(
    (onChange) => hub?.watch(onChange) ?? nothing,
    () => hub?.state() ?? 'idle',
  );
}

/** Follows topics while the component is there; an empty list follows nothing. Returns how the stream is doing. */
export function useLive(topics: readonly string[], onNews: (news: News) => void): LiveState {
  const hub = useContext(LiveContext);
  const heard = useEffectEvent(onNews);
  const wanted = topics.join(',');
  useEffect(() => {
    if (hub === undefined || wanted === '') return undefined;
    return hub.listen(wanted.split(','), (news) => {
      heard(news);
    });
  }, [hub, wanted]);
  return useLiveState();
}

/** News may come in storms; a page asks again at once, then at most this often. */
const askAgainMs = 400;

/** Follows topics and asks the server again for what is under these keys (and below them, unless `exact`) when one has news. */
export function useLiveQueries(
  topics: readonly string[],
  keys: readonly QueryKey[],
  { exact = false }: { readonly exact?: boolean } = {},
): LiveState {
  const client = useQueryClient();
  const askAgain = useEffectEvent(() => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey, exact });
  });
  const wish = useRef(nothing);
  useEffect(() => {
    wish.current = atMostEvery(askAgainMs, () => {
      askAgain();
    });
  }, []);
  return useLive(topics, () => {
    wish.current();
  });
}

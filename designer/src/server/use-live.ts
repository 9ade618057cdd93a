import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
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

/** Follows topics and asks the server again for what is under these keys whenever one has news. */
export function useLiveQueries(topics: readonly string[], keys: readonly QueryKey[]): LiveState {
  const client = useQueryClient();
  return useLive(topics, () => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  });
}

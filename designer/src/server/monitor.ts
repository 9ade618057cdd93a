import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { journeyKeys, type JourneyFigures, type JourneySummary } from './journeys.js';
import { request } from './request.js';

/** Who stands at a step now, and how long it takes. */
export interface LiveStep {
  readonly standing: number;
  readonly incidents: number;
  /** How many of them each family has. */
  readonly families: Readonly<Record<string, number>>;
  /** Median time to leave it, of the last 7 days. */
  readonly medianMs: number | null;
  /** How long the one stands who has stood longest. */
  readonly longestMs: number | null;
}

/** Who stands where, now. */
export interface JourneyLive {
  readonly version: number | null;
  readonly versions: readonly { readonly number: number; readonly standing: number }[];
  readonly figures: JourneyFigures;
  /** By step id; a step that nobody has come to may be absent. */
  readonly steps: Readonly<Record<string, LiveStep>>;
  /** By step id and outcome: how often it was taken in the last 7 days. */
  readonly flows: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where the answers are kept. */
export const monitorKeys = {
  journey: (id: string) => ['journeys', id, 'summary'] as const,
  live: (id: string) => ['journeys', id, 'live'] as const,
};

const at = (id: string, rest = ''): string => `/api/journeys/${encodeURIComponent(id)}${rest}`;

/** One journey with its figures. */
export function useJourney(id: string): UseQueryResult<JourneySummary> {
  return useQuery({
    queryKey: monitorKeys.journey(id),
    queryFn: ({ signal }) => request<JourneySummary>('GET', at(id), { signal }),
  });
}

/** Who stands where on a version; on the live one when `version` is null. While another version is read the last answer stays. */
export function useJourneyLive(id: string, version: number | null): UseQueryResult<JourneyLive> {
  return useQuery({
    queryKey: [...monitorKeys.live(id), version ?? 'live'],
    queryFn: ({ signal }) =>
      request<JourneyLive>('GET', at(id, version === null ? '/live' : `/live?version=${String(version)}`), { signal }),
    placeholderData: (last) => last,
  });
}

interface Pausing {
  readonly paused: boolean;
  readonly reason: string;
}

/** Lets nobody in, or lets them in again; the reason goes on record. */
export function usePauseEntry(id: string): UseMutationResult<JourneySummary, Error, Pausing> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Pausing) => request<JourneySummary>('PUT', at(id, '/paused'), { body }),
    onSuccess: (journey) => {
      client.setQueryData(monitorKeys.journey(id), journey);
      void client.invalidateQueries({ queryKey: journeyKeys.list, exact: true });
    },
  });
}

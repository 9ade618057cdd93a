import type { Graph, Text } from '@tongtu/workflows/graph';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';

/** Somebody of the bank, as lists name them. */
export interface StaffName {
  readonly id: string;
  readonly name: Text;
}

/** How a journey's customers are doing. */
export interface JourneyFigures {
  readonly standing: number;
  readonly startedToday: number;
  readonly doneToday: number;
  /** Share (0–1) of today's broken-off touchpoints that were taken up again; null when there were none. */
  readonly resumed: number | null;
  readonly incidents: number;
}

/** A drawing in small, with how many stand at each step. */
export interface JourneyOutline {
  readonly steps: readonly {
    readonly id: string;
    readonly type: string;
    readonly family: string;
    readonly x: number;
    readonly y: number;
    readonly standing: number;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** A journey as the list shows it. */
export interface JourneySummary {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: Graph['kind'];
  readonly paused: boolean;
  /** Number of the version that new customers enter; null = never published. */
  readonly liveVersion: number | null;
  /** ISO instant of the last publication. */
  readonly publishedAt: string | null;
  readonly draftRevision: number;
  /** Whether the draft says something else than the live version. */
  readonly changed: boolean;
  readonly owner: StaffName;
  readonly editedBy: StaffName;
  /** ISO instant of the last change of the draft. */
  readonly updatedAt: string;
  readonly figures: JourneyFigures;
  /** Begun a day, for seven days; today is the last. */
  readonly trend: readonly number[];
  readonly outline: JourneyOutline;
  /** Whether branches may make their own of the version that runs. */
  readonly kitchen?: boolean;
  /** Of a branch's journey: what it was made of, the version it lies over, and the one that runs there now. */
  readonly derivedFrom?: {
    readonly journey: { readonly id: string; readonly code: string; readonly name: Text };
    readonly version: number;
    readonly newest: number;
  } | null;
}

/** The draft of a journey, with the revision that the next save must name. */
export interface Draft {
  readonly graph: Graph;
  readonly revision: number;
  readonly liveVersion: number | null;
  readonly editedBy: StaffName;
  /** ISO instant. */
  readonly updatedAt: string;
}

/** What a save answers. */
export interface SavedDraft {
  readonly revision: number;
  /** ISO instant. */
  readonly updatedAt: string;
}

/** A version as the list of versions shows it. */
export interface VersionSummary {
  readonly number: number;
  readonly note: string | null;
  readonly publishedBy: StaffName;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly live: boolean;
}

/** A published version with its drawing. */
export interface Version extends VersionSummary {
  readonly graph: Graph;
}

/** How many are on their way, by version. */
export interface JourneyStanding {
  readonly versions: readonly { readonly number: number; readonly standing: number }[];
  readonly figures: JourneyFigures;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where the answers are kept. */
export const journeyKeys = {
  list: ['journeys'] as const,
  standing: (id: string) => ['journeys', id, 'standing'] as const,
  /** Not under the list: news of the list must not change what is open. */
  draft: (id: string, screen: string) => ['draft', id, screen] as const,
  versions: (id: string) => ['journeys', id, 'versions'] as const,
  version: (id: string, number: number) => ['journeys', id, 'versions', number] as const,
};

const at = (id: string, rest = ''): string => `/api/journeys/${encodeURIComponent(id)}${rest}`;

/** Every journey that the reader may see, the last changed first. */
export function useJourneys(): UseQueryResult<readonly JourneySummary[]> {
  return useQuery({
    queryKey: journeyKeys.list,
    queryFn: async ({ signal }) => (await request<{ readonly items: readonly JourneySummary[] }>('GET', '/api/journeys', { signal })).items,
  });
}

/** How many are on their way, by version. */
export function useJourneyStanding(id: string): UseQueryResult<JourneyStanding> {
  return useQuery({
    queryKey: journeyKeys.standing(id),
    queryFn: ({ signal }) => request<JourneyStanding>('GET', at(id, '/live'), { signal }),
  });
}

/** Reads the draft; also used where a save was refused, to see what the other side has. */
export function readDraft(id: string, signal?: AbortSignal): Promise<Draft> {
  return request<Draft>('GET', at(id, '/draft'), signal === undefined ? {} : { signal });
}

/**
 * The draft as it is when the screen opens. It is not asked again by itself: what is open here is newer. Every screen asks for itself, since one
 * that is just being left holds what it was opened with.
 */
export function useDraft(id: string, screen: 'design' | 'try' | 'publish' | 'versions' | 'branch'): UseQueryResult<Draft> {
  return useQuery({
    queryKey: journeyKeys.draft(id, screen),
    queryFn: ({ signal }) => readDraft(id, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Saves the draft over the revision that the caller has seen; 412 when somebody saved in between. */
export function saveDraft(id: string, graph: Graph, revision: number): Promise<SavedDraft> {
  return request<SavedDraft>('PUT', at(id, '/draft'), { body: { graph }, ifMatch: revision });
}

/** A code nobody sees: it makes the journey's address for channels, and must be new. */
function freshCode(): string {
  return `journey-${crypto.randomUUID().slice(0, 8)}`;
}

/** Makes a journey with this drawing as its draft. */
export function useCreateJourney(): UseMutationResult<JourneySummary, Error, Graph> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (graph: Graph) =>
      request<JourneySummary>('POST', '/api/journeys', {
        body: { code: freshCode(), name: graph.name, kind: graph.kind, draft: graph },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: journeyKeys.list, exact: true }),
  });
}

/** Every version, newest first. */
export function useVersions(id: string): UseQueryResult<readonly VersionSummary[]> {
  return useQuery({
    queryKey: journeyKeys.versions(id),
    queryFn: async ({ signal }) => (await request<Page<VersionSummary>>('GET', at(id, '/versions?limit=100'), { signal })).items,
  });
}

/** One version with its drawing; null asks nothing. */
export function useVersion(id: string, number: number | null): UseQueryResult<Version> {
  return useQuery({
    queryKey: journeyKeys.version(id, number ?? 0),
    queryFn: ({ signal }) => request<Version>('GET', at(id, `/versions/${String(number ?? 0)}`), { signal }),
    enabled: number !== null,
    staleTime: Infinity,
  });
}

interface Publishing {
  readonly revision: number;
  readonly note: string;
}

/** Publishes the draft as it stood at a revision; answers the new version. */
export function usePublish(id: string): UseMutationResult<VersionSummary, Error, Publishing> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ revision, note }: Publishing) => {
      const body = note.trim() === '' ? {} : { note: note.trim() };
      return (await request<{ readonly version: VersionSummary }>('POST', at(id, '/publish'), { body, ifMatch: revision })).version;
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: journeyKeys.list }),
  });
}

/** Makes an earlier version the draft again, over the revision that the caller has seen. */
export function useRestore(id: string): UseMutationResult<SavedDraft, Error, { readonly number: number; readonly revision: number }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, revision }) =>
      request<SavedDraft>('POST', at(id, `/versions/${String(number)}/restore`), { body: {}, ifMatch: revision }),
    onSuccess: () => void client.invalidateQueries({ queryKey: journeyKeys.list }),
  });
}

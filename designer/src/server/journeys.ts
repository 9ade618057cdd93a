import type { Graph, Text } from '@tongtu/workflows/graph';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';

/** Somebody of the bank, as lists name them. */
export interface StaffName {
  readonly id: string;
  readonly name: Text;
}

/** How a journey's customers are doing right now; absent where the reader may not see it. */
export interface JourneyFigures {
  readonly standing: number;
  readonly doneToday: number;
  readonly incidents: number;
}

/** A journey as the list shows it. */
export interface JourneySummary {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: Graph['kind'];
  /** Number of the version that new customers enter; null = never published. */
  readonly liveVersion: number | null;
  readonly paused: boolean;
  readonly owner: StaffName | null;
  readonly editedBy: StaffName | null;
  /** ISO instant of the last change of the draft. */
  readonly updatedAt: string;
  /** ISO instant of the last publication. */
  readonly publishedAt: string | null;
  /** Whether the draft says something else than the live version. */
  readonly draftChanged: boolean;
  readonly figures: JourneyFigures | null;
  /** The drawing, for its small picture. */
  readonly graph: Graph;
}

/** The draft of a journey, with the revision that the next save must name. */
export interface Draft {
  readonly id: string;
  readonly code: string;
  readonly graph: Graph;
  readonly revision: number;
  readonly liveVersion: number | null;
  readonly owner: StaffName | null;
  readonly editedBy: StaffName | null;
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
  readonly publishedBy: StaffName | null;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly live: boolean;
  /** How many customers are under way on it. */
  readonly standing: number;
}

/** A published version with its drawing. */
export interface Version extends VersionSummary {
  readonly graph: Graph;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where the answers are kept. */
export const journeyKeys = {
  list: ['journeys'] as const,
  draft: (id: string) => ['journeys', id, 'draft'] as const,
  versions: (id: string) => ['journeys', id, 'versions'] as const,
  version: (id: string, number: number) => ['journeys', id, 'versions', number] as const,
};

const at = (id: string, rest = ''): string => `/api/journeys/${encodeURIComponent(id)}${rest}`;

async function readAll(signal: AbortSignal): Promise<readonly JourneySummary[]> {
  const found: JourneySummary[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<JourneySummary> = await request('GET', `/api/journeys?limit=100${query}`, { signal });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

/** Every journey that the reader may see. */
export function useJourneys(): UseQueryResult<readonly JourneySummary[]> {
  return useQuery({ queryKey: journeyKeys.list, queryFn: ({ signal }) => readAll(signal) });
}

/** Reads the draft; also used where a save was refused, to see what the other side has. */
export function readDraft(id: string, signal?: AbortSignal): Promise<Draft> {
  return request<Draft>('GET', at(id, '/draft'), signal === undefined ? {} : { signal });
}

/** The draft as it is when the screen opens. It is not asked again by itself: what is open here is newer. */
export function useDraft(id: string): UseQueryResult<Draft> {
  return useQuery({
    queryKey: journeyKeys.draft(id),
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

/** Makes a journey with this drawing as its draft. */
export function useCreateJourney(): UseMutationResult<{ readonly id: string }, Error, Graph> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (graph: Graph) =>
      request<{ readonly id: string }>('POST', '/api/journeys', { body: { name: graph.name, kind: graph.kind, graph } }),
    onSuccess: () => client.invalidateQueries({ queryKey: journeyKeys.list, exact: true }),
  });
}

/** Every version, newest first. */
export function useVersions(id: string): UseQueryResult<readonly VersionSummary[]> {
  return useQuery({
    queryKey: journeyKeys.versions(id),
    queryFn: async ({ signal }) => (await request<Page<VersionSummary>>('GET', at(id, '/versions'), { signal })).items,
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

/** Publishes the draft as it stood at a revision. */
export function usePublish(id: string): UseMutationResult<{ readonly number: number }, Error, Publishing> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, note }: Publishing) =>
      request<{ readonly number: number }>('POST', at(id, '/publish'), { body: { note }, ifMatch: revision }),
    onSuccess: () => client.invalidateQueries({ queryKey: journeyKeys.list }),
  });
}

/** Makes an earlier version the draft again; the draft that was there stays in the history of the audit. */
export function useRestore(id: string): UseMutationResult<SavedDraft, Error, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: number) => request<SavedDraft>('POST', at(id, `/versions/${String(number)}/restore`), { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: journeyKeys.list }),
  });
}

import type { Json, Part, PartLimit, Text } from '@tongtu/workflows/graph';
import type { Misfit, MergeAnswer, MergeNotice, Overlay } from '@tongtu/workflows/kitchen';
import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { journeyKeys, type JourneySummary, type SavedDraft } from './journeys.js';
import { request } from './request.js';

/** A part of head office's journey, as the page of a branch shows it. */
export interface KitchenPart {
  readonly part: Part;
  readonly label: Text;
  readonly open: boolean;
  readonly limit: PartLimit | null;
  /** What head office has there; null = nothing, or a part that holds no single value. */
  readonly template: Json;
}

/** What a branch may set and has set. */
export interface BranchOverlay {
  readonly derivedFrom: NonNullable<JourneySummary['derivedFrom']>;
  readonly overlay: Overlay;
  readonly revision: number;
  /** Whether the reader may change it. */
  readonly own: boolean;
  /** Ids of head office's steps in which nothing is open. */
  readonly locked: readonly string[];
  readonly parts: readonly KitchenPart[];
}

/** Something of a branch's own that does not fit the new version. */
export type MergeConflict = Omit<Misfit, 'limit'> & { readonly limit: PartLimit | null };

/** What accepting the newest version of head office would come to. */
export interface PendingMerge {
  readonly from: number;
  readonly to: number;
  readonly conflicts: readonly MergeConflict[];
  readonly notices: readonly MergeNotice[];
  readonly revision: number;
}

const at = (id: string, rest: string): string => `/api/journeys/${encodeURIComponent(id)}/${rest}`;
const keys = { overlay: (id: string) => ['journeys', id, 'overlay'] as const, merge: (id: string) => ['journeys', id, 'merge'] as const };

/** What a branch has of its own; asked unless it is known to be none. 404 for a journey that was drawn by itself. */
export function useBranchOverlay(id: string, isBranch = true): UseQueryResult<BranchOverlay> {
  return useQuery({
    queryKey: keys.overlay(id),
    queryFn: ({ signal }) => request<BranchOverlay>('GET', at(id, 'overlay'), { signal }),
    enabled: isBranch,
    retry: false,
  });
}

/** The merge that waits for the branch; asked only where one does. */
export function usePendingMerge(id: string, isPending: boolean): UseQueryResult<PendingMerge> {
  return useQuery({
    queryKey: keys.merge(id),
    queryFn: ({ signal }) => request<PendingMerge>('GET', at(id, 'merge'), { signal }),
    enabled: isPending,
  });
}

function useRefresh(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: journeyKeys.draft(id, 'branch') });
    await client.invalidateQueries({ queryKey: journeyKeys.list });
  };
}

/** Saves what a branch has of its own, over the revision that the caller has seen. */
export function useSaveOverlay(id: string): UseMutationResult<SavedDraft, Error, { readonly overlay: Overlay; readonly revision: number }> {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: ({ overlay, revision }) => request<SavedDraft>('PUT', at(id, 'overlay'), { body: { overlay }, ifMatch: revision }),
    onSuccess: refresh,
  });
}

interface Accepting {
  readonly version: number;
  readonly revision: number;
  readonly answers: Readonly<Record<string, MergeAnswer>>;
}

/** Brings the branch to the version that was looked at. */
export function useAcceptMerge(id: string): UseMutationResult<SavedDraft, Error, Accepting> {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: ({ version, revision, answers }) =>
      request<SavedDraft>('POST', at(id, 'merge'), { body: { version, answers }, ifMatch: revision }),
    onSuccess: refresh,
  });
}

/** Makes a journey of the reader's institution of one of head office. */
export function useMakeBranch(id: string): UseMutationResult<JourneySummary, Error, Text> {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: (name) =>
      request<JourneySummary>('POST', at(id, 'branches'), { body: { code: `branch-${crypto.randomUUID().slice(0, 8)}`, name } }),
    onSuccess: refresh,
  });
}

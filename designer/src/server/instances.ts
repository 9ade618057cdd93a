import type { Text } from '@tongtu/workflows/graph';
import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Person } from './task-parts.js';
import type { CustomerName, Work, WorkFamily } from './tasks.js';

/** Why somebody's journey waits for a person. */
export interface StandingIncident {
  readonly code: string;
  /** ISO instant. */
  readonly at: string;
}

/** A step at which an instance stands. */
export interface Standing {
  /** Names the position in orders. */
  readonly id: string;
  readonly step: string;
  readonly name: Text | null;
  readonly visit: number;
  /** ISO instant. */
  readonly enteredAt: string;
  readonly side: boolean;
  readonly incident: StandingIncident | null;
}

/** Who works on something now; `until` is when the lease ends. */
export interface Holder {
  readonly name: string;
  readonly channel: string | null;
  readonly until: string | null;
}

export type InstanceStatus = 'starting' | 'running' | 'paused' | 'ended' | 'refused';

/** An instance as lists show it. Times are ISO instants. */
export interface InstanceItem {
  readonly id: string;
  readonly journey: { readonly id: string; readonly code: string; readonly name: Text };
  readonly version: number;
  readonly customer: CustomerName | null;
  readonly status: InstanceStatus;
  readonly outcome: string | null;
  readonly incident: boolean;
  readonly channel: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly positions: readonly Standing[];
  readonly standingSince: string | null;
  readonly family: WorkFamily | null;
  readonly holder: Holder | null;
  readonly breakpointAt: string | null;
}

/** Something that happens by itself at a time, unless something else comes first. */
export interface OpenWait {
  readonly kind: 'timer' | 'trigger' | 'check' | 'age' | 'lease' | 'offer' | 'expiry';
  readonly due: string;
  readonly step: string | null;
  readonly name: Text | null;
}

/** A touchpoint or task of an instance. */
export interface WorkOfInstance {
  readonly id: string;
  readonly step: string;
  readonly visit: number;
  readonly kind: 'touch' | 'task';
  readonly status: string;
  readonly family: WorkFamily | null;
  readonly holder: Holder | null;
  readonly breakpointAt: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

export type OrderKind = 'pause' | 'resume' | 'cancel' | 'retry' | 'redo' | 'skip' | 'move' | 'hand-over' | 'set';

/** One instance with what it waits for and what may be done. */
export interface InstanceView extends InstanceItem {
  readonly waits: readonly OpenWait[];
  readonly works: readonly WorkOfInstance[];
  readonly orders: readonly OrderKind[];
}

interface EntryWords {
  readonly title: string;
  readonly why: string;
  readonly notTaken: string;
}

/** One entry of the journal, with its words in both languages. */
export interface JournalItem {
  readonly id: string;
  readonly at: string;
  readonly origin: 'engine' | 'work';
  readonly kind: string;
  readonly step: string | null;
  readonly visit: number;
  readonly outcome: string | null;
  readonly actor: Person | null;
  readonly channel: string | null;
  readonly why: { readonly code: string; readonly args?: Readonly<Record<string, unknown>> } | null;
  readonly words: { readonly zh: EntryWords; readonly en: EntryWords };
}

/** What an operator may order. */
export type InstanceOrder =
  | { readonly kind: 'pause'; readonly events: 'hold' | 'discard' }
  | { readonly kind: 'resume' | 'cancel' }
  | { readonly kind: 'retry'; readonly position?: string }
  | { readonly kind: 'skip'; readonly position: string; readonly outcome: string }
  | { readonly kind: 'move'; readonly position: string; readonly to: string }
  | { readonly kind: 'redo'; readonly position: string; readonly whole: boolean }
  | { readonly kind: 'hand-over'; readonly position: string; readonly to?: string };

/** Which instances a list is about. */
export interface InstanceFilter {
  readonly journey: string;
  /** Only those on this version. */
  readonly version?: number | undefined;
  readonly step: string | null;
  readonly incident: boolean;
  readonly family: WorkFamily | null;
  readonly q: string;
  readonly sort: 'longest' | 'newest';
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Where the answers are kept. */
export const instanceKeys = {
  lists: (journey: string) => ['instances', 'list', journey] as const,
  one: (id: string) => ['instances', 'one', id] as const,
};

const at = (id: string, rest = ''): string => `/api/instances/${encodeURIComponent(id)}${rest}`;

function queryOf({ journey, version, step, incident, family, q, sort }: InstanceFilter): URLSearchParams {
  const query = new URLSearchParams({ journey, status: 'live', sort, limit: '50' });
  if (version !== undefined) query.set('version', String(version));
  if (step !== null) query.set('step', step);
  if (incident) query.set('incident', 'true');
  if (family !== null) query.set('family', family);
  if (q.trim() !== '') query.set('q', q.trim());
  return query;
}

/** Those on their way that fit, page after page. While another filter is read the last list stays. */
export function useInstances(filter: InstanceFilter): UseInfiniteQueryResult<InfiniteData<Page<InstanceItem>>> {
  return useInfiniteQuery({
    queryKey: [...instanceKeys.lists(filter.journey), filter],
    queryFn: ({ signal, pageParam }) => {
      const query = queryOf(filter);
      if (pageParam !== null) query.set('cursor', pageParam);
      return request<Page<InstanceItem>>('GET', `/api/instances?${query.toString()}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (last) => last,
  });
}

/** One instance. */
export function useInstance(id: string): UseQueryResult<InstanceView> {
  return useQuery({
    queryKey: instanceKeys.one(id),
    queryFn: ({ signal }) => request<InstanceView>('GET', at(id), { signal }),
  });
}

/** More entries than this are not shown on one page. */
const mostPages = 10;

async function readJournal(id: string, signal: AbortSignal): Promise<readonly JournalItem[]> {
  const items: JournalItem[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const rest = `/journal?order=newest&limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const read: Page<JournalItem> = await request<Page<JournalItem>>('GET', at(id, rest), { signal });
    items.push(...read.items);
    cursor = read.next;
    if (cursor === null) break;
  }
  return items;
}

/** What happened, newest first; the last thousand entries. */
export function useJournal(id: string): UseQueryResult<readonly JournalItem[]> {
  return useQuery({
    queryKey: [...instanceKeys.one(id), 'journal'],
    queryFn: ({ signal }) => readJournal(id, signal),
  });
}

/** The form of a touchpoint or task, with who filled what; null asks nothing. */
export function useWorkForm(instance: string, work: string | null): UseQueryResult<Work> {
  return useQuery({
    queryKey: [...instanceKeys.one(instance), 'work', work],
    queryFn: ({ signal }) => request<Work>('GET', `/api/touchpoints/${encodeURIComponent(work ?? '')}`, { signal }),
    enabled: work !== null,
  });
}

/** Orders an instance about, with the reason that goes on record; 409 says why it cannot be done. */
export function orderInstance(id: string, command: InstanceOrder, reason: string): Promise<{ readonly result: 'done' | 'accepted' }> {
  return request('POST', at(id, '/commands'), { body: { command, reason } });
}

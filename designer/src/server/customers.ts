import type { Text } from '@tongtu/workflows/graph';
import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { WorkFamily } from './tasks.js';

/** A customer of the bank. Name, mobile and identity number come with stars. */
export interface Customer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly idNumber: string | null;
  readonly tier: 'normal' | 'gold' | 'vip';
  readonly language: 'zh' | 'en';
  readonly institution: { readonly code: string; readonly name: Text };
  readonly relationshipManager: { readonly id: string; readonly name: Text } | null;
  readonly consents: readonly string[];
}

interface JourneyName {
  readonly name: Text;
}

/** Something that happened with a customer. Times are ISO instants. */
export type TimelineItem =
  | {
      readonly kind: 'instance';
      readonly at: string;
      readonly id: string;
      readonly journey: JourneyName;
      readonly status: string;
      readonly endedAt: string | null;
    }
  | {
      readonly kind: 'touchpoint';
      readonly at: string;
      readonly id: string;
      readonly instance: string;
      readonly journey: JourneyName;
      readonly step: Text;
      readonly status: string;
      readonly family: WorkFamily | null;
      readonly breakpointAt: string | null;
      readonly closedAt: string | null;
    }
  | {
      readonly kind: 'delivery';
      readonly at: string;
      readonly id: string;
      readonly instance: string;
      readonly journey: JourneyName;
      readonly status: string;
      readonly title: string;
    };

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const customerKeys = {
  list: (q: string) => ['customers', 'list', q] as const,
  one: (id: string) => ['customers', 'one', id] as const,
};

const at = (id: string, rest = ''): string => `/api/customers/${encodeURIComponent(id)}${rest}`;

function pageAfter(path: string, cursor: string | null): string {
  return cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`;
}

/** Customers whose number or masked name begins with the words, or who are called so; page after page. */
export function useCustomers(q: string): UseInfiniteQueryResult<InfiniteData<Page<Customer>>> {
  const words = q.trim();
  const path = `/api/customers?limit=50${words === '' ? '' : `&q=${encodeURIComponent(words)}`}`;
  return useInfiniteQuery({
    queryKey: customerKeys.list(words),
    queryFn: ({ signal, pageParam }) => request<Page<Customer>>('GET', pageAfter(path, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: (last) => last,
  });
}

/** One customer. */
export function useCustomer(id: string): UseQueryResult<Customer> {
  return useQuery({ queryKey: customerKeys.one(id), queryFn: ({ signal }) => request<Customer>('GET', at(id), { signal }) });
}

/** What happened with a customer, newest first, page after page. */
export function useTimeline(id: string): UseInfiniteQueryResult<InfiniteData<Page<TimelineItem>>> {
  return useInfiniteQuery({
    queryKey: [...customerKeys.one(id), 'timeline'],
    queryFn: ({ signal, pageParam }) => request<Page<TimelineItem>>('GET', pageAfter(at(id, '/timeline?limit=50'), pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

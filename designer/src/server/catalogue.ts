import type { KnownJourney, KnownWorld } from '@tongtu/workflows/compiler';
import type { Text } from '@tongtu/workflows/graph';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from './request.js';

/** What staff say, as settings refer to it. */
export interface ScriptKitName {
  readonly code: string;
  readonly title: Text;
}

/** A channel of the bank. */
export interface ChannelName {
  readonly code: string;
  readonly family: 'customer' | 'ai' | 'remote' | 'branch';
  readonly name: Text;
  readonly active: boolean;
}

/** What the bank has, for the choices in settings. Changes rarely: asked once while the page is open. */
const long = { staleTime: 300_000, retry: false } as const;

/** Script kits, empty until known. */
export function useScriptKits(): readonly ScriptKitName[] {
  const { data } = useQuery({
    queryKey: ['script-kits', 'names'],
    queryFn: ({ signal }) => request<readonly ScriptKitName[]>('GET', '/api/script-kits', { signal }),
    ...long,
  });
  return data ?? [];
}

/** A working calendar. */
export interface CalendarName {
  readonly code: string;
  readonly name: Text;
  /** This year and the next, where no day off is entered: until it is, they are counted by weekdays alone. */
  readonly missing: readonly number[];
}

function useCalendars(): readonly CalendarName[] | undefined {
  const { data } = useQuery({
    queryKey: ['calendars', 'names'],
    queryFn: ({ signal }) => request<readonly CalendarName[]>('GET', '/api/calendars', { signal }),
    ...long,
  });
  return data;
}

/** Working calendars, the bank's own first; empty until known. */
export function useCalendarNames(): readonly CalendarName[] {
  return useCalendars() ?? [];
}

/** A list of words that compliance keeps. */
export interface WordListName {
  readonly code: string;
  readonly label: Text;
  readonly kind: 'sensitive' | 'mandatory' | 'blacklist';
  readonly count: number;
}

function useKnownWordLists(): readonly WordListName[] | undefined {
  const { data } = useQuery({
    queryKey: ['word-lists', 'names'],
    queryFn: ({ signal }) => request<readonly WordListName[]>('GET', '/api/word-lists', { signal }),
    ...long,
  });
  return data;
}

/** Lists of words, empty until known. */
export function useWordLists(): readonly WordListName[] {
  return useKnownWordLists() ?? [];
}

/** A segment with the rule that it has now. */
export interface SegmentName {
  readonly code: string;
  readonly label: Text;
  readonly rule: string;
}

function useKnownSegments(): readonly SegmentName[] | undefined {
  const { data } = useQuery({
    queryKey: ['segments', 'names'],
    queryFn: ({ signal }) => request<readonly SegmentName[]>('GET', '/api/segments', { signal }),
    ...long,
  });
  return data;
}

/** Segments of customers, empty until known. */
export function useSegments(): readonly SegmentName[] {
  return useKnownSegments() ?? [];
}

function useKnownJourneys(): readonly KnownJourney[] | undefined {
  const { data } = useQuery({
    queryKey: ['journeys', 'published'],
    queryFn: ({ signal }) => request<readonly KnownJourney[]>('GET', '/api/journeys/published', { signal }),
    ...long,
  });
  return data;
}

/** Published journeys that others may call, empty until known. */
export function useCallableJourneys(): readonly KnownJourney[] {
  return (useKnownJourneys() ?? []).filter(({ callable }) => callable);
}

/** What the bank has, for the checker; nothing is known until it has been asked. */
export function useKnownWorld(): KnownWorld {
  const journeys = useKnownJourneys();
  const calendars = useCalendars();
  const wordLists = useKnownWordLists();
  const segments = useKnownSegments();
  return useMemo(
    () => ({
      ...(calendars === undefined ? {} : { calendars: calendars.map(({ code }) => code) }),
      ...(wordLists === undefined ? {} : { wordLists: wordLists.map(({ code }) => code) }),
      ...(segments === undefined ? {} : { segments: segments.map(({ code, rule }) => ({ code, rule })) }),
      ...(journeys === undefined ? {} : { journeys }),
    }),
    [calendars, wordLists, segments, journeys],
  );
}

/** Channels in use, empty until known. */
export function useChannelNames(): readonly ChannelName[] {
  const { data } = useQuery({
    queryKey: ['channels', 'names'],
    queryFn: async ({ signal }) =>
      (await request<readonly ChannelName[]>('GET', '/api/channels', { signal })).filter(({ active }) => active),
    ...long,
  });
  return data ?? [];
}

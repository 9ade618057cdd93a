import type { CalendarTable, DayKind } from '@tongtu/workflows/calendar';
import { useQuery } from '@tanstack/react-query';
import type { CalendarName } from './catalogue.js';
import { request } from './request.js';

/** A calendar with its days, as the server tells it. */
interface CalendarPage extends Omit<CalendarTable, 'days'> {
  readonly days: readonly { readonly date: string; readonly kind: DayKind }[];
}

/** Working calendars by code, as rules read them. */
export type CalendarTables = Readonly<Record<string, CalendarTable>>;

const NONE: CalendarTables = {};

/** All calendars of the bank; undefined while they are asked for, none when they cannot be had: then only weekdays are known. */
export function useCalendarTables(): CalendarTables | undefined {
  const { data, isError } = useQuery({
    queryKey: ['calendars', 'tables'],
    queryFn: async ({ signal }) => {
      const names = await request<readonly CalendarName[]>('GET', '/api/calendars', { signal });
      const pages = await Promise.all(names.map(({ code }) => request<CalendarPage>('GET', `/api/calendars/${code}`, { signal })));
      return Object.fromEntries(pages.map((page) => [page.code, tableOf(page)]));
    },
    staleTime: 60_000,
    retry: false,
  });
  return isError ? NONE : data;
}

function tableOf({ code, zone, weekdays, hours, days }: CalendarPage): CalendarTable {
  return { code, zone, weekdays, hours, days: Object.fromEntries(days.map(({ date, kind }) => [date, kind])) };
}

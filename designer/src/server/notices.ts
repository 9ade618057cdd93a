import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Text } from '@tongtu/workflows/graph';
import { request } from './request.js';
import { taskKeys } from './tasks.js';

/** Something that the reader is told about a task. */
export interface StaffNotice {
  readonly id: string;
  readonly about: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The task, while the reader may open it. */
  readonly task: string | null;
  readonly instance: string;
  readonly name: Text;
  readonly customer: string | null;
  readonly createdAt: string;
}

/** They change with the tasks that they are about. */
const noticesKey = [...taskKeys.all, 'notices'] as const;

/** What the reader was told and has not read, newest first. */
export function useNotices(): UseQueryResult<{ readonly items: readonly StaffNotice[] }> {
  return useQuery({
    queryKey: noticesKey,
    queryFn: ({ signal }) => request<{ readonly items: readonly StaffNotice[] }>('GET', '/api/notices?limit=20', { signal }),
  });
}

/** Marks one as read. */
export function readNotice(id: string): Promise<unknown> {
  return request('POST', `/api/notices/${encodeURIComponent(id)}/read`, { body: {} });
}

import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { json, text } from '../http/text.schema.js';

/** Something that the reader is told about a task. */
export const noticeView = z
  .object({
    id: z.uuid(),
    /** What it is about, as a code, and what belongs to it. */
    about: z.string(),
    args: z.record(z.string(), json),
    /** The task, while the reader may open it. */
    task: z.uuid().nullable(),
    instance: z.uuid(),
    name: text,
    customer: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'StaffNotice' });
export type NoticeView = z.infer<typeof noticeView>;

export const noticesQuery = pageQuery.extend({ view: z.enum(['unread', 'all']).default('unread') });
export type NoticesQuery = z.infer<typeof noticesQuery>;

export const noticesPage = pageOf(noticeView).meta({ id: 'StaffNoticesPage' });

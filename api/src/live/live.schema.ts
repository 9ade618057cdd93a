import { z } from 'zod';

const topic = z.string().regex(/^(tasks|journeys|(journey|instance|work):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

/** Topics at once; a page needs a handful. */
const mostTopics = 50;

export const liveQuery = z.object({
  /** Comma-separated: `tasks`, `journeys`, `journey:{id}`, `instance:{id}`, `work:{id}`. */
  topics: z
    .string()
    .max(5_000)
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(topic).min(1).max(mostTopics)),
  /** Id of the last event that was heard; what came after it is told first. The header `Last-Event-ID` goes before it. */
  cursor: z.string().max(60).optional(),
});
export type LiveQuery = z.infer<typeof liveQuery>;

import { z } from 'zod';
import { code, text } from '../http/text.schema.js';

const kind = z.enum(['sensitive', 'mandatory', 'blacklist']);

/** A list as overviews show it. */
export const wordListItem = z
  .object({ code: z.string(), label: text, kind, count: z.number(), version: z.number(), updatedAt: z.string() })
  .meta({ id: 'WordListItem' });
export type WordListItem = z.infer<typeof wordListItem>;

/** A list with its words; those of a blacklist are numbers of customers. */
export const wordListView = z
  .object({ code: z.string(), label: text, kind, words: z.array(z.string()), version: z.number(), updatedAt: z.string() })
  .meta({ id: 'WordList' });
export type WordListView = z.infer<typeof wordListView>;

export const wordListBody = z
  .object({
    label: text,
    kind,
    /** Blanks around a word and repeated words are taken away. */
    words: z
      .array(z.string().trim().min(1).max(64))
      .max(20_000)
      .transform((words) => [...new Set(words)]),
  })
  .meta({ id: 'WordListInput' });
export type WordListBody = z.infer<typeof wordListBody>;

export const wordListPath = z.object({ code });

import { z } from 'zod';
import { code, text } from '../http/text.schema.js';

const words = z.object({ zh: z.string().min(1).max(2_000), en: z.string().max(4_000).optional() });

const card = z.object({ id: code, title: text, body: words });

export const scriptKitView = z
  .object({ code: z.string(), title: text, cards: z.array(card), version: z.number(), updatedAt: z.string() })
  .meta({ id: 'ScriptKit' });
export type ScriptKitView = z.infer<typeof scriptKitView>;

export const scriptKitBody = z
  .object({
    title: text,
    cards: z
      .array(card)
      .max(50)
      .refine((cards) => new Set(cards.map(({ id }) => id)).size === cards.length, { error: 'two cards have one id · 两张话术的标识相同' }),
  })
  .meta({ id: 'ScriptKitInput' });
export type ScriptKitBody = z.infer<typeof scriptKitBody>;

export const scriptKitPath = z.object({ code });

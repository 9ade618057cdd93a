import { z } from 'zod';
import type { DueRule } from '../calendar/due-rule.js';
import { GRAPH_LIMITS } from './limits.js';

/** Times and zones may be half-typed in a drawing: whether they can be read is asked by the rules. */
const typed = z.string().max(GRAPH_LIMITS.id);

/** Shape of windows. One without days never opens, which a rule says. */
const windowsSchema = z
  .array(
    z.strictObject({
      days: z.union([z.enum(['every', 'working']), z.array(z.number().int().min(1).max(7)).max(7)]),
      from: typed,
      to: typed,
    }),
  )
  .max(GRAPH_LIMITS.windows);

/** Longer amounts are typing errors: four years of working days. */
const MOST = 1_000;

/** Shape of a rule that counts by a working calendar. */
export const dueRuleSchema: z.ZodType<DueRule> = z.strictObject({
  calendar: typed.optional(),
  zone: typed.optional(),
  plain: z.string().max(41).optional(),
  working: z.strictObject({ amount: z.number().int().min(-MOST).max(MOST), unit: z.enum(['days', 'hours']) }).optional(),
  atTime: typed.optional(),
  windows: windowsSchema.optional(),
});

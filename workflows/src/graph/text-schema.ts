import { z } from 'zod';
import { GRAPH_LIMITS } from './limits.js';

/** Ids stand in URLs, labels and ledger keys, where `:` and `/` separate. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/)
  .max(GRAPH_LIMITS.id);

/** Variables are names in expressions, which know no Chinese identifiers; people see the label. */
export const variableNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .max(GRAPH_LIMITS.id);

/** A short text that people author, as a name or a label. */
export const textSchema = z.strictObject({
  zh: z.string().trim().min(1).max(GRAPH_LIMITS.name),
  en: z.string().trim().min(1).max(GRAPH_LIMITS.name).optional(),
});

/** A longer text that people author, as a note or help. */
export const longTextSchema = z.strictObject({
  zh: z.string().min(1).max(GRAPH_LIMITS.note),
  en: z.string().min(1).max(GRAPH_LIMITS.note).optional(),
});

export const dataClassSchema = z.enum(['C1', 'C2', 'C3']);

import { z } from 'zod';
import type { Json } from './graph.js';
import { GRAPH_LIMITS } from './limits.js';
import { idSchema, textSchema, variableNameSchema } from './text-schema.js';

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A dotted path into a step's settings. */
const pathSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/)
  .max(GRAPH_LIMITS.name)
  .refine((path) => path.split('.').every((key) => !FORBIDDEN.has(key)));
const outcomeSchema = z
  .string()
  .min(1)
  .max(GRAPH_LIMITS.id + 3);

const setting = z.strictObject({ kind: z.literal('setting'), step: idSchema, path: pathSchema });
const timer = z.strictObject({ kind: z.literal('timer'), step: idSchema, trigger: idSchema });
const variable = z.strictObject({ kind: z.literal('variable'), variable: variableNameSchema });
const journey = z.strictObject({ kind: z.literal('journey'), setting: z.enum(['timeZone', 'calendar', 'maximumAge']) });

/** Parts that a value can be given to. */
export const settablePartSchema = z.discriminatedUnion('kind', [setting, timer, variable, journey]);
/** Where items may be added. */
export const itemsPartSchema = z.strictObject({ kind: z.literal('items'), step: idSchema, path: pathSchema });
/** Where steps may be inserted. */
export const placePartSchema = z.strictObject({ kind: z.literal('place'), step: idSchema, outcome: outcomeSchema });

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: idSchema }),
  setting,
  timer,
  variable,
  journey,
  itemsPartSchema,
  placePartSchema,
]);

const boundSchema = z.union([z.number(), z.string().max(40)]);
const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), min: boundSchema.optional(), max: boundSchema.optional() }),
  z.strictObject({ kind: z.literal('one-of'), values: z.array(z.custom<Json>((value) => value !== undefined)).max(200) }),
  z.strictObject({ kind: z.literal('added'), most: z.number().int().min(1).max(100), types: z.array(idSchema).max(50).optional() }),
]);

/** Shape of the locks of a drawing. */
export const kitchenSchema = z.strictObject({
  parts: z
    .array(z.strictObject({ part: partSchema, open: z.boolean(), label: textSchema.optional(), limit: limitSchema.optional() }))
    .max(GRAPH_LIMITS.openParts),
});

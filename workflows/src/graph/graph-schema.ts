import { z } from 'zod';
import type { Json, JsonObject } from './graph.js';
import { CONTACT_CLASSES } from './contact.js';
import { dueRuleSchema } from './due-rule-schema.js';
import { formSchema } from './form-schema.js';
import { kitchenSchema } from './kitchen-schema.js';
import { GRAPH_LIMITS } from './limits.js';
import { dataClassSchema, idSchema, longTextSchema, textSchema, variableNameSchema } from './text-schema.js';
import { CURRENT_FORMAT } from './upgrades.js';

// Settings and initial values were looked through by `inspectJson` before; here only their outermost kind is asked.
const jsonSchema = z.custom<Json>((value) => value !== undefined);
/** A JSON object, whatever is in it. */
export const jsonObjectSchema = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const expressionSchema = z.string().max(GRAPH_LIMITS.note);
const eventSchema = z.string().max(GRAPH_LIMITS.name);
const durationSchema = z.string().max(40);
const coordinateSchema = z.number().min(-GRAPH_LIMITS.canvas).max(GRAPH_LIMITS.canvas);

const triggerSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  when: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('timer'),
      after: durationSchema,
      by: dueRuleSchema.optional(),
      repeat: z
        .strictObject({ every: durationSchema, by: dueRuleSchema.optional(), times: z.number().int().min(1).max(1_000).optional() })
        .optional(),
    }),
    z.strictObject({ kind: z.literal('event'), event: eventSchema, match: expressionSchema.optional() }),
    z.strictObject({ kind: z.literal('error'), code: z.string().max(GRAPH_LIMITS.id) }),
  ]),
  interrupting: z.boolean(),
});

/** A box of the drawing. */
export const stepSchema = z.strictObject({
  id: idSchema,
  type: idSchema,
  name: textSchema,
  note: longTextSchema.optional(),
  config: jsonObjectSchema,
  on: z.array(triggerSchema).max(GRAPH_LIMITS.triggersPerStep),
  raises: z.array(z.string().max(GRAPH_LIMITS.id + 3)).max(50),
  at: z.strictObject({ x: coordinateSchema, y: coordinateSchema }),
  pinned: z.boolean().optional(),
});

const linkSchema = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(3 * GRAPH_LIMITS.id),
  from: idSchema,
  outcome: z
    .string()
    .min(1)
    .max(GRAPH_LIMITS.id + 3), // `on.` + trigger id
  to: idSchema,
});

const variableSchema = z.strictObject({
  name: variableNameSchema,
  label: textSchema,
  type: z.enum(['string', 'number', 'boolean', 'date', 'datetime', 'duration', 'list', 'object', 'any']),
  dataClass: dataClassSchema,
  initial: jsonSchema.optional(),
});

const settingsSchema = z.strictObject({
  timeZone: z.string().max(GRAPH_LIMITS.id).optional(),
  calendar: z.string().max(GRAPH_LIMITS.id).optional(),
  contactClass: z.enum(CONTACT_CLASSES),
  maximumAge: durationSchema.optional(),
  exits: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        goal: z.boolean(),
        event: eventSchema,
        match: expressionSchema.optional(),
        outcome: idSchema,
      }),
    )
    .max(GRAPH_LIMITS.exits),
});

/** Shape of a drawing, strict: what it does not name is refused. */
export const graphSchema = z.strictObject({
  format: z.literal(CURRENT_FORMAT),
  kind: z.enum(['journey', 'sop']),
  name: textSchema,
  note: longTextSchema.optional(),
  template: z.strictObject({ code: idSchema, version: z.number().int().min(1) }).optional(),
  settings: settingsSchema,
  variables: z.array(variableSchema).max(GRAPH_LIMITS.variables),
  forms: z.array(formSchema).max(GRAPH_LIMITS.forms),
  steps: z.array(stepSchema).max(GRAPH_LIMITS.steps),
  links: z.array(linkSchema).max(GRAPH_LIMITS.links),
  kitchen: kitchenSchema.optional(),
});

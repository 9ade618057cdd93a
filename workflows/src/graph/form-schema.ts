import { z } from 'zod';
import { GRAPH_LIMITS } from './limits.js';
import { dataClassSchema, idSchema, longTextSchema, textSchema } from './text-schema.js';

const fieldSchema = z.strictObject({
  key: idSchema,
  label: textSchema,
  type: z.enum([
    ...(['text', 'number', 'date', 'choice', 'boolean', 'phone', 'id-number', 'email', 'address', 'photo', 'signature'] as const),
    ...(['rating-csat', 'rating-nps', 'rating-effort'] as const),
  ]),
  required: z.boolean(),
  dataClass: dataClassSchema,
  help: longTextSchema.optional(),
  options: z
    .array(z.strictObject({ value: idSchema, label: textSchema }))
    .max(GRAPH_LIMITS.optionsPerField)
    .optional(),
  customerOnly: z.boolean().optional(),
  maxLength: z.number().int().min(1).max(GRAPH_LIMITS.text).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  verifiedBy: idSchema.optional(),
});

/** Shape of a form. Whether its field keys are unique is the checker's business: a half-drawn form can be stored. */
export const formSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  sections: z
    .array(z.strictObject({ id: idSchema, title: textSchema, fields: z.array(fieldSchema).max(GRAPH_LIMITS.fieldsPerForm) }))
    .max(GRAPH_LIMITS.sectionsPerForm),
});

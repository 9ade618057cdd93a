import { z } from 'zod';
import { code, text } from '../http/text.schema.js';

const kind = z.enum(['head', 'branch', 'remote']);

export const institutionView = z
  .object({ id: z.uuid(), code: z.string(), name: text, kind, path: z.string(), managerId: z.uuid().nullable() })
  .meta({ id: 'Institution' });
export type InstitutionView = z.infer<typeof institutionView>;

export const institutionBody = z
  .object({
    code,
    name: text,
    kind,
    /** Code of the institution above it; absent only for the head office. */
    parent: code.optional(),
    /** Login of whoever answers for it; null = nobody by name, absent = as it is. */
    manager: z.string().min(1).max(60).nullable().optional(),
  })
  .meta({ id: 'InstitutionInput' });
export type InstitutionBody = z.infer<typeof institutionBody>;

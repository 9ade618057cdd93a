import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { text } from '../http/text.schema.js';

/** One act of an operator or administrator. */
export const auditView = z
  .object({
    id: z.string(),
    at: z.string(),
    /** Null when the system did it itself. */
    staff: z.object({ id: z.uuid(), name: text }).nullable(),
    action: z.string(),
    targetKind: z.string(),
    targetId: z.string(),
    reason: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditView = z.infer<typeof auditView>;

export const auditQuery = pageQuery.extend({
  /** An action (`journey.publish`), or the beginning of one (`journey.`). */
  action: z.string().max(60).optional(),
  targetKind: z.string().max(60).optional(),
  targetId: z.string().max(200).optional(),
  staff: z.uuid().optional(),
  /** ISO instants; `until` itself is not included. */
  since: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;
export const auditPage = pageOf(auditView).meta({ id: 'AuditPage' });

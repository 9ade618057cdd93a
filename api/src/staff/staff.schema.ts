import { z } from 'zod';
import { staffRole } from '../access/session.schema.js';
import { code, text } from '../http/text.schema.js';

export const staffView = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: text,
    roles: z.array(staffRole),
    institution: z.object({ code: z.string(), name: text }),
    queues: z.array(z.string()),
    active: z.boolean(),
  })
  .meta({ id: 'StaffMember' });
export type StaffView = z.infer<typeof staffView>;

export const staffBody = z
  .object({
    login: z.string().regex(/^[a-z][a-z0-9._-]{1,59}$/),
    name: text,
    roles: z.array(staffRole).max(5),
    /** Code of their institution. */
    institution: code,
    queues: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    active: z.boolean().default(true),
    /** Needed for somebody new; given for somebody known, it is changed and their sessions end. */
    password: z.string().min(12).max(200).optional(),
    /** Offered for signing in with one click. Only where the demonstration bank runs. */
    demo: z.boolean().optional(),
  })
  .meta({ id: 'StaffInput' });
export type StaffBody = z.infer<typeof staffBody>;

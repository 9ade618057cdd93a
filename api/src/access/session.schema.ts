import { z } from 'zod';
import { institutionView } from '../institutions/institutions.schema.js';
import { text } from '../http/text.schema.js';

export const signInBody = z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }).meta({ id: 'SignIn' });
export type SignInBody = z.infer<typeof signInBody>;

export const staffRole = z.enum(['designer', 'operator', 'agent', 'manager', 'admin']).meta({ id: 'StaffRole' });

export const sessionView = z
  .object({
    staff: z.object({
      id: z.uuid(),
      login: z.string(),
      name: text,
      roles: z.array(staffRole),
      queues: z.array(z.string()),
      institution: institutionView,
    }),
    /** Send it back in `x-tongtu-csrf` on every unsafe request. */
    csrf: z.string(),
    /** The bank's zone (IANA): times are shown in it. */
    timeZone: z.string(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

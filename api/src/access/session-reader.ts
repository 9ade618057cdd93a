import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StaffRole } from '@tongtu/store';
import type { Text } from '@tongtu/workflows/graph';
import { Store } from '../world/store.js';
import { csrfMismatch } from './access-problems.js';
import type { StaffCaller } from './caller.js';
import { carriesCsrf, readSessionCookie, sessionIdOf } from './session-cookies.js';

/** Minutes without a request after which a session is over. */
export const idleMinutes = 30;

interface SessionRow {
  readonly id: string;
  readonly login: string;
  readonly name: Text;
  readonly roles: readonly StaffRole[];
  readonly queues: readonly string[];
  readonly institution_id: string;
  readonly path: string;
  readonly csrf: string;
  readonly stale: boolean;
}

/** Staff and their roles are read anew for every request: what is revoked is revoked at once. */
const findSession = `select staff.id, staff.login, staff.name, staff.roles, staff.queues, staff.institution_id, institution.path, session.csrf,
    session.last_seen_at < now() - interval '1 minute' as stale
  from session join staff on staff.id = session.staff_id join institution on institution.id = staff.institution_id
  where session.id = $1 and session.revoked_at is null and session.expires_at > now()
    and session.last_seen_at > now() - make_interval(mins => $2) and staff.active`;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds who a session cookie belongs to. */
@Injectable()
export class SessionReader {
  constructor(private readonly store: Store) {}

  /** The member of staff, or null without a live session. Throws `csrf-mismatch` when an unsafe request does not carry the session's token. */
  async read(request: FastifyRequest): Promise<StaffCaller | null> {
    const cookie = readSessionCookie(request);
    if (!cookie) return null;
    const sessionId = sessionIdOf(cookie);
    const [row] = await this.store.source.query<SessionRow[]>(findSession, [sessionId, idleMinutes]);
    if (!row) return null;
    if (!safeMethods.has(request.method) && !carriesCsrf(request, row.csrf)) throw csrfMismatch({});
    // Once a minute is often enough for an idle limit of many, and spares a write per request.
    if (row.stale) await this.store.source.query('update session set last_seen_at = now() where id = $1', [sessionId]);
    const { id, login, name, roles, queues } = row;
    return { kind: 'staff', id, login, name, roles, queues, institutionId: row.institution_id, institutionPath: row.path, sessionId };
  }
}

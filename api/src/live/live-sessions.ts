import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@tongtu/store';
import { idleMinutes } from '../access/session-reader.js';
import { Store } from '../world/store.js';
import { LiveRights, type Follower } from './live-rights.js';
import type { LiveStream } from './live-stream.js';

interface SessionRow {
  readonly session: string;
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly queues: readonly string[];
  readonly path: string;
}

const readSessions = `select session.id as session, staff.id, staff.roles, staff.queues, institution.path
  from session join staff on staff.id = session.staff_id join institution on institution.id = staff.institution_id
  where session.id = any($1::text[]) and session.revoked_at is null and session.expires_at > now()
    and session.last_seen_at > now() - make_interval(mins => $2) and staff.active`;

/** How long a right to see one thing (held work, for example) is taken as it was found. */
const rightsMs = 15_000;

/** Finds streams whose sign-in is over or whose rights have changed for the worse. */
@Injectable()
export class LiveSessions {
  private readonly checkedAt = new WeakMap<LiveStream, number>();

  constructor(
    private readonly store: Store,
    private readonly rights: LiveRights,
  ) {}

  /** Of these streams, those that must end now. */
  async ended(streams: readonly LiveStream[]): Promise<readonly LiveStream[]> {
    const ids = [...new Set(streams.map(({ following }) => following.sessionId))];
    const rows = await this.store.source.query<SessionRow[]>(readSessions, [ids, idleMinutes]);
    const live = new Map(rows.map(({ session, id, roles, queues, path }) => [session, { id, roles, queues, institutionPath: path }]));
    const verdicts = await Promise.all(streams.map((stream) => this.mayStay(stream, live.get(stream.following.sessionId))));
    return streams.filter((_, index) => !verdicts[index]);
  }

  private async mayStay(stream: LiveStream, now: Follower | undefined): Promise<boolean> {
    if (!now) return false;
    const { id, roles, queues, institutionPath } = stream.following.staff;
    const isSame = isDeepStrictEqual({ id, roles, queues, institutionPath }, now);
    const isFresh = Date.now() - (this.checkedAt.get(stream) ?? 0) < rightsMs;
    if (isSame && isFresh) return true;
    this.checkedAt.set(stream, Date.now());
    return this.rights.mayFollow(now, stream.following.topics);
  }
}

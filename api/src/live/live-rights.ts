import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../access/caller.js';
import { workScopeParameters } from '../touchpoints/offer-scope.js';
import { workScope } from '../touchpoints/work-scope.js';
import { Store } from '../world/store.js';

/** What decides over somebody's rights to follow. */
export type Follower = Pick<StaffCaller, 'id' | 'roles' | 'institutionPath' | 'queues'>;

const worksTasks: ReadonlySet<string> = new Set(['agent', 'manager', 'operator', 'admin']);

/** A journey belongs to an institution and is travelled below it. */
const journeysInSight = `select 1 from journey where id = any($2::uuid[]) and (starts_with($1, institution_path) or starts_with(institution_path, $1))`;
const instancesInSight = `select 1 from instance where id = any($4::uuid[])
  and (institution_path like $1 or exists (select 1 from work where work.instance_id = instance.id and ${workScope(1)}))`;
const worksInSight = `select 1 from work where id = any($4::uuid[]) and ${workScope(1)}`;

/** Says which topics somebody may follow. */
@Injectable()
export class LiveRights {
  constructor(private readonly store: Store) {}

  /** Whether they may follow all of these. */
  async mayFollow(staff: Follower, topics: readonly string[]): Promise<boolean> {
    if (topics.includes('tasks') && !staff.roles.some((role) => worksTasks.has(role))) return false;
    const { institutionPath } = staff;
    const scope = workScopeParameters(staff);
    const seen = await Promise.all([
      this.sees(idsOf(topics, 'journey:'), journeysInSight, [institutionPath]),
      this.sees(idsOf(topics, 'instance:'), instancesInSight, scope),
      this.sees(idsOf(topics, 'work:'), worksInSight, scope),
    ]);
    return seen.every((isSeen) => isSeen);
  }

  /** Whether the query finds a row for every id. The ids are its last parameter. */
  private async sees(ids: readonly string[], query: string, parameters: readonly unknown[]): Promise<boolean> {
    if (ids.length === 0) return true;
    const rows = await this.store.source.query<unknown[]>(query, [...parameters, ids]);
    return rows.length === ids.length;
  }
}

function idsOf(topics: readonly string[], kind: string): readonly string[] {
  return topics.filter((topic) => topic.startsWith(kind)).map((topic) => topic.slice(kind.length));
}

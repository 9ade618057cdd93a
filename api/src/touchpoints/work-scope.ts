import { scopePattern } from '../access/scope.js';
import type { StaffCaller } from '../access/caller.js';

/**
 * Which work rows a member of staff sees, as SQL over the alias `work`: those of their institution and below, and those that
 * are offered to them, held by them or were worked by them. Its parameters stand at `first` and after it, and are `workScopeParameters`.
 */
export function workScope(first: number): string {
  const [scope, staff, queues] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  return `(work.institution_path like ${scope} or work.holder_staff_id = ${staff}::uuid or exists (
    select 1 from offer where offer.work_id = work.id and (offer.assignee_id = ${staff}::uuid or offer.claimed_by = ${staff}::uuid
      or (offer.queue = any(${queues}::text[]) and offer.state in ('offered', 'claimed')))))`;
}

/** Values for `workScope`, in its order. */
export function workScopeParameters(
  staff: Pick<StaffCaller, 'id' | 'institutionPath' | 'queues'>,
): readonly [string, string, readonly string[]] {
  return [scopePattern(staff), staff.id, staff.queues];
}

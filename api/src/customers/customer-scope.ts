import { scopePattern } from '../access/scope.js';
import type { StaffCaller } from '../access/caller.js';

/**
 * Which customers a member of staff sees, as SQL over the alias `customer`: those of their institution and below, those whose
 * relationship manager they are, and those for whom work is offered to them or held by them now. Its parameters
 * stand at `first` and after it, and are `scopeParameters`.
 */
export function customerScope(first: number): string {
  const [scope, staff, queues] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  return `(customer.institution_path like ${scope} or customer.rm_staff_id = ${staff}::uuid or exists (
    select 1 from offer join work on work.id = offer.work_id
    where work.subject_id = customer.id::text and work.status = 'open' and offer.state in ('offered', 'claimed')
      and (offer.assignee_id = ${staff}::uuid or offer.queue = any(${queues}::text[]) or offer.claimed_by = ${staff}::uuid)))`;
}

/** Values for `customerScope`, in its order. */
export function scopeParameters(
  staff: Pick<StaffCaller, 'id' | 'institutionPath' | 'queues'>,
): readonly [string, string, readonly string[]] {
  return [scopePattern(staff), staff.id, staff.queues];
}

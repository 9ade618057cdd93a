import { scopePattern } from '../access/scope.js';
import type { StaffCaller } from '../access/caller.js';

/** Parameters of the scopes over work: the caller's institution pattern, their id, their queues. They stand at `first` and after it. */
export type WorkScopeParameters = readonly [scope: string, staff: string, queues: readonly string[]];

/** Values for `offerScope`, `workScope` and `customerScope`, in their order. */
export function workScopeParameters(staff: Pick<StaffCaller, 'id' | 'institutionPath' | 'queues'>): WorkScopeParameters {
  return [scopePattern(staff), staff.id, staff.queues];
}

/** Whether an offer (alias `offer`) is made to them by name; parameters as in `offerScope`. */
export function offeredByName(first: number): string {
  return `(offer.assignee_id = $${first + 1}::uuid or $${first + 1}::uuid = any(offer.candidates))`;
}

/**
 * Which offers (alias `offer`) concern a member of staff: made to them, claimed by them once, or waiting in a queue of theirs. A queue of
 * branches shows each branch its own customers; the remote centre and head office work a queue for the whole bank.
 */
export function offerScope(first: number): string {
  const [scope, staff, queues] = [`$${first}`, `$${first + 1}`, `$${first + 2}`];
  return `(${offeredByName(first)} or offer.claimed_by = ${staff}::uuid or (offer.queue = any(${queues}::text[])
    and (offer.institution_path like ${scope} or exists (select 1 from institution where institution.path || '%' = ${scope} and institution.kind <> 'branch'))))`;
}

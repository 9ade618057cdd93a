import { offerScope } from '../touchpoints/offer-scope.js';

/**
 * Which customers a member of staff sees, as SQL over the alias `customer`: those of their institution and below, those whose
 * relationship manager they are, and those for whom work is offered to them or held by them now. Its parameters
 * stand at `first` and after it, and are `workScopeParameters`.
 */
export function customerScope(first: number): string {
  return `(customer.institution_path like $${first} or customer.rm_staff_id = $${first + 1}::uuid or exists (
    select 1 from offer join work on work.id = offer.work_id
    where work.subject_id = customer.id::text and work.status = 'open' and offer.state in ('offered', 'claimed') and ${offerScope(first)}))`;
}

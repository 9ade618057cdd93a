import { offerScope } from './offer-scope.js';

/**
 * Which work rows a member of staff sees, as SQL over the alias `work`: those of their institution and below, and those that
 * are offered to them, held by them or were worked by them. Its parameters stand at `first` and after it, and are `workScopeParameters`.
 */
export function workScope(first: number): string {
  return `(work.institution_path like $${first} or work.holder_staff_id = $${first + 1}::uuid
    or exists (select 1 from offer where offer.work_id = work.id and ${offerScope(first)}))`;
}

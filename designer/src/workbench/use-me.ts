import { useStaff } from '../app/staff-context.js';
import type { StaffFamily } from '../server/tasks.js';

/** Who sits at this desk, and for which family of channels. */
export function useMe(): { readonly id: string; readonly family: StaffFamily } {
  const staff = useStaff();
  return { id: staff.id, family: staff.roles.includes('manager') ? 'branch' : 'remote' };
}

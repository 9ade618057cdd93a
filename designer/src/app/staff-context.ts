import { createContext, useContext } from 'react';
import type { Staff } from '../server/session.js';

/** The member of staff for whom the page is drawn; given by RequireSession. */
export const StaffContext = createContext<Staff | undefined>(undefined);

/** The member of staff who is signed in; throws outside of RequireSession. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('useStaff is used outside of RequireSession');
  return staff;
}

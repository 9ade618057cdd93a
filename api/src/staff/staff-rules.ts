import type { Institution, Staff } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import type { StaffBody, StaffView } from './staff.schema.js';

/** A member of staff as administrators see them. */
export function viewStaff({ id, login, name, roles, queues, active }: Staff, institution: Pick<Institution, 'code' | 'name'>): StaffView {
  return { id, login, name, roles, queues, active, institution: { code: institution.code, name: institution.name } };
}

/** Whether somebody would lock themselves out. */
export function givesUpOwnRights(caller: Pick<StaffCaller, 'login'>, body: Pick<StaffBody, 'login' | 'roles' | 'active'>): boolean {
  return caller.login === body.login && (!body.active || !body.roles.includes('admin'));
}

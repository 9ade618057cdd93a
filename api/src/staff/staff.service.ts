import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Institution, Staff } from '@tongtu/store';
import type { StaffCaller } from '../access/caller.js';
import { hashPassword } from '../access/passwords.js';
import { scopePattern, seesInstitution } from '../access/scope.js';
import { writeAudit } from '../audit/write-audit.js';
import { rememberSignIn } from '../demo-bank/sign-ins-file.js';
import { notFound } from '../http/problems/http-problems.js';
import type { ApiSettings } from '../world/api-settings.js';
import { Store } from '../world/store.js';
import { SETTINGS } from '../world/world.module.js';
import { ownRightsKept, passwordNeeded } from './staff-problems.js';
import { givesUpOwnRights, viewStaff } from './staff-rules.js';
import type { StaffBody, StaffView } from './staff.schema.js';

/** The people who work with Tongtu. */
@Injectable()
export class StaffService {
  constructor(
    private readonly store: Store,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Everybody in the caller's scope, by login. */
  async list(caller: StaffCaller): Promise<readonly StaffView[]> {
    const { manager } = this.store.source;
    const institutions = await manager
      .createQueryBuilder(Institution, 'institution')
      .where('institution.path like :scope', { scope: scopePattern(caller) })
      .getMany();
    const byId = new Map(institutions.map((institution) => [institution.id, institution]));
    const rows = await manager.find(Staff, { order: { login: 'asc' } });
    return rows.flatMap((row) => {
      const institution = byId.get(row.institutionId);
      return institution ? [viewStaff(row, institution)] : [];
    });
  }

  /** Makes a member of staff or changes them. The same again changes nothing but a given password. What is taken away is gone with their next request. */
  async put(caller: StaffCaller, body: StaffBody): Promise<StaffView> {
    if (givesUpOwnRights(caller, body)) throw ownRightsKept({});
    // Before the transaction: hashing takes long enough to be noticed by whoever waits for its locks.
    const passwordHash = body.password === undefined ? null : await hashPassword(body.password);
    const view = await this.store.source.transaction((manager) => this.save(manager, caller, { body, passwordHash }));
    if (body.demo && body.password !== undefined && this.settings.demo)
      await rememberSignIn(this.settings.demo.signInsFile, body.login, body.password);
    return view;
  }

  private async save(
    manager: EntityManager,
    caller: StaffCaller,
    change: { readonly body: StaffBody; readonly passwordHash: string | null },
  ): Promise<StaffView> {
    const { body, passwordHash } = change;
    const institution = await manager.findOneBy(Institution, { code: body.institution });
    if (!institution || !seesInstitution(caller, institution.path)) throw notFound({ what: 'institution' }, { field: 'institution' });
    const before = await manager.findOne(Staff, { where: { login: body.login }, lock: { mode: 'for_no_key_update' } });
    const facts = { name: body.name, roles: body.roles, institutionId: institution.id, queues: body.queues, active: body.active };
    if (before)
      await manager.update(
        Staff,
        { id: before.id },
        { ...facts, ...(passwordHash ? { passwordHash, failedAttempts: 0, lockedUntil: null } : {}) },
      );
    else if (passwordHash) await manager.insert(Staff, { login: body.login, passwordHash, ...facts });
    else throw passwordNeeded({}, { field: 'password' });
    const after = await manager.findOneByOrFail(Staff, { login: body.login });
    if (before && (passwordHash || !body.active))
      await manager.query('update session set revoked_at = now() where staff_id = $1 and revoked_at is null', [after.id]);
    const view = viewStaff(after, institution);
    await writeAudit(manager, {
      staffId: caller.id,
      action: 'staff.put',
      target: ['staff', after.id],
      before: before && { ...viewStaff(before, institution), institution: before.institutionId },
      after: view,
    });
    return view;
  }
}

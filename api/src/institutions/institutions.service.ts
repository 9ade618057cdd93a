import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Institution, Staff } from '@tongtu/store';
import { scopePattern } from '../access/scope.js';
import type { StaffCaller } from '../access/caller.js';
import { writeAudit } from '../audit/write-audit.js';
import { notFound } from '../http/problems/http-problems.js';
import { Store } from '../world/store.js';
import { institutionKeepsPlace } from './institutions-problems.js';
import { pathBelow, viewInstitution } from './institutions-rules.js';
import type { InstitutionBody, InstitutionView } from './institutions.schema.js';

/** Head office, branches and remote centres. */
@Injectable()
export class InstitutionsService {
  constructor(private readonly store: Store) {}

  /** Those the caller sees, from the top down. */
  async list(caller: StaffCaller): Promise<readonly InstitutionView[]> {
    const rows = await this.store.source.manager
      .createQueryBuilder(Institution, 'institution')
      .where('institution.path like :scope', { scope: scopePattern(caller) })
      .orderBy('institution.path')
      .getMany();
    return rows.map(viewInstitution);
  }

  /** Makes an institution, or changes its name and kind. The same again changes nothing. Throws when it would move. */
  put(caller: StaffCaller, body: InstitutionBody): Promise<InstitutionView> {
    return this.store.source.transaction(async (manager) => {
      const path = pathBelow(await this.parentPath(manager, body.parent), body.code);
      const before = await manager.findOneBy(Institution, { code: body.code });
      if (before && before.path !== path) throw institutionKeepsPlace({ code: body.code });
      const managerId = await this.managerId(manager, body.manager);
      const facts = { code: body.code, name: body.name, kind: body.kind, path, ...(managerId === undefined ? {} : { managerId }) };
      await manager.upsert(Institution, facts, ['code']);
      const after = viewInstitution(await manager.findOneByOrFail(Institution, { code: body.code }));
      await writeAudit(manager, {
        staffId: caller.id,
        action: 'institution.put',
        target: ['institution', after.id],
        before: before && viewInstitution(before),
        after,
      });
      return after;
    });
  }

  /** Whoever answers for it; undefined = as it is. Throws for somebody who does not work here. */
  private async managerId(manager: EntityManager, login: string | null | undefined): Promise<string | null | undefined> {
    if (login === undefined || login === null) return login;
    const found = await manager.findOneBy(Staff, { login, active: true });
    if (!found) throw notFound({ what: 'staff' }, { field: 'manager' });
    return found.id;
  }

  private async parentPath(manager: EntityManager, parent: string | undefined): Promise<string | null> {
    if (parent === undefined) return null;
    const found = await manager.findOneBy(Institution, { code: parent });
    if (!found) throw notFound({ what: 'institution' }, { field: 'parent' });
    return found.path;
  }
}

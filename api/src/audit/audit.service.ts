import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Json, Text } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { scopePattern } from '../access/scope.js';
import { cutPage, readCursor, type Page } from '../http/paging.js';
import { Store } from '../world/store.js';
import type { AuditQuery, AuditView } from './audit.schema.js';

interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly staff_id: string | null;
  readonly staff_name: Text | null;
  readonly action: string;
  readonly target_kind: string;
  readonly target_id: string;
  readonly reason: string | null;
  readonly before: Json;
  readonly after: Json;
}

/** Acts of staff within the caller's scope; what the system did itself is shown at the top of the bank. */
const readAudit = `select audit.id, audit.at, audit.staff_id, staff.name as staff_name, audit.action, audit.target_kind, audit.target_id, audit.reason, audit.before, audit.after
  from audit left join staff on staff.id = audit.staff_id left join institution on institution.id = staff.institution_id
  where (institution.path like $1 or (audit.staff_id is null and $1 in (select path || '%' from institution where kind = 'head')))
    and ($2::bigint is null or audit.id < $2) and ($3::text is null or starts_with(audit.action, $3))
    and ($4::text is null or audit.target_kind = $4) and ($5::text is null or audit.target_id = $5) and ($6::uuid is null or audit.staff_id = $6)
    and ($7::timestamptz is null or audit.at >= $7) and ($8::timestamptz is null or audit.at < $8)
  order by audit.id desc limit $9`;

/** The log of what operators and administrators did. */
@Injectable()
export class AuditService {
  constructor(private readonly store: Store) {}

  /** Acts that fit the filters, newest first. */
  async list(caller: StaffCaller, query: AuditQuery): Promise<Page<AuditView>> {
    const after = readCursor(query.cursor, z.tuple([z.string().regex(/^\d{1,18}$/)]));
    const { action, targetKind, targetId, staff, since, until, limit } = query;
    const filters = [action, targetKind, targetId, staff, since, until].map((value) => value ?? null);
    const rows = await this.store.source.query<AuditRow[]>(readAudit, [scopePattern(caller), after?.[0] ?? null, ...filters, limit + 1]);
    const page = cutPage(rows, limit, ({ id }) => [id]);
    return { items: page.items.map(viewOf), next: page.next };
  }
}

function viewOf({ id, at, staff_id, staff_name, action, target_kind, target_id, reason, before, after }: AuditRow): AuditView {
  const staff = staff_id !== null && staff_name !== null ? { id: staff_id, name: staff_name } : null;
  return { id, at: at.toISOString(), staff, action, targetKind: target_kind, targetId: target_id, reason, before, after };
}

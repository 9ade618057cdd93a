import type { EntityManager } from 'typeorm';
import { Audit } from '@tongtu/store';

/** An operator's or administrator's act. No personal data: the log is kept for ever and cannot be corrected. */
export interface AuditEntry {
  /** Null when the system did it itself. */
  readonly staffId: string | null;
  /** `<thing>.<verb>`. */
  readonly action: string;
  /** Kind and id of what it was done to. */
  readonly target: readonly [kind: string, id: string];
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes an act into the audit log, in the transaction that does it. */
export async function writeAudit(manager: EntityManager, { staffId, action, target, reason, before, after }: AuditEntry): Promise<void> {
  const [targetKind, targetId] = target;
  await manager.insert(Audit, {
    staffId,
    action,
    targetKind,
    targetId,
    reason: reason ?? null,
    ...(before == null ? {} : { before }),
    ...(after == null ? {} : { after }),
  });
}

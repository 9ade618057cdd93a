import type { EntityManager } from 'typeorm';
import { open, type KeyRing } from '@tongtu/store/codec';
import type { Answer } from '@tongtu/workflows/engine';

/** The latest answer among the effects of an instance whose keys begin so; null when none is done. */
export async function findAnswer(
  manager: EntityManager,
  keyRing: KeyRing,
  { instance, keyPrefix }: { readonly instance: string; readonly keyPrefix: string },
): Promise<Answer | null> {
  const [row] = await manager.query<{ answer: Buffer; key_id: string }[]>(
    `select answer, key_id from effect where instance_id = $1 and starts_with(key, $2) and status = 'done' order by done_at desc limit 1`,
    [instance, keyPrefix],
  );
  return row ? open<Answer>(keyRing, { bytes: row.answer, keyId: row.key_id }) : null;
}

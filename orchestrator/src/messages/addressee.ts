import { open, type KeyRing } from '@tongtu/store/codec';
import type { Language } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';

/** Whom a message is for, and where they can be reached. */
export interface Addressee {
  readonly id: string;
  readonly consents: readonly string[];
  readonly language: Language;
  /** The channel that they would rather be written to in, by their attributes. */
  readonly preferred: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly imId: string | null;
  /** Code of the bank's own app. */
  readonly app: string | null;
}

interface Row {
  readonly consents: readonly string[];
  readonly language: Language;
  readonly preferred: string | null;
  readonly mobile: Buffer | null;
  readonly email: Buffer | null;
  readonly im_id: Buffer | null;
  readonly key_id: string;
  readonly app: string | null;
}

/** Locked, so that contacts of one customer are judged one after the other, and none by a consent that is just being withdrawn. */
const addresseeStatement = `select consents, language, attributes->>'preferredChannel' as preferred, mobile, email, im_id, key_id,
    (select code from channel where active and family = 'customer' order by code = 'app' desc, code limit 1) as app
  from customer where id::text = $1 for no key update of customer`;

/** The customer under their lock; null when there is no such customer. */
export async function lockAddressee(
  manager: EntityManager,
  keyRing: KeyRing,
  subject: { readonly kind: string; readonly id: string },
): Promise<Addressee | null> {
  if (subject.kind !== 'customer') return null;
  const [row] = await manager.query<Row[]>(addresseeStatement, [subject.id]);
  if (!row) return null;
  const { consents, language, preferred, app } = row;
  const opened = (bytes: Buffer | null): string | null => (bytes ? open<string>(keyRing, { bytes, keyId: row.key_id }) : null);
  return {
    id: subject.id,
    consents,
    language,
    preferred,
    app,
    mobile: opened(row.mobile),
    email: opened(row.email),
    imId: opened(row.im_id),
  };
}

import { decrypt, encrypt } from './cipher.js';
import { keyOf, type KeyRing } from './key-ring.js';

/** Bytes for a `bytea` column and the key that made them, for the row's `key_id`. */
export interface Sealed {
  readonly bytes: Buffer;
  readonly keyId: string;
}

/** Seals any JSON value with the ring's current key. All sealed columns of one row are written together, under one key id. */
export function seal(ring: KeyRing, value: unknown): Sealed {
  return { bytes: encrypt(ring.current.columns, Buffer.from(JSON.stringify(value))), keyId: ring.current.id };
}

/**
 * Opens what `seal` made. The type is the caller's word for what was sealed there. Throws when the key is not in the ring
 * or the bytes were changed.
 */
export function open<T>(ring: KeyRing, { bytes, keyId }: Sealed): T {
  return JSON.parse(decrypt(keyOf(ring, keyId).columns, bytes).toString('utf8')) as T;
}

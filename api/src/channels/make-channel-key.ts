import { randomBytes } from 'node:crypto';
import type { ChannelKey } from '@tongtu/store';
import { seal, type KeyRing } from '@tongtu/store/codec';

/** A new key of a channel: its row, and the secret that is told once and stored only sealed. */
export interface NewChannelKey {
  readonly row: Pick<ChannelKey, 'id' | 'channelCode' | 'secret' | 'keyId'>;
  readonly secret: string;
}

/** Makes a key with 256 random bits. It is valid once its row is inserted. */
export function makeChannelKey(keyRing: KeyRing, channelCode: string): NewChannelKey {
  const secret = randomBytes(32).toString('base64url');
  const sealed = seal(keyRing, secret);
  return { row: { id: `key-${randomBytes(9).toString('base64url')}`, channelCode, secret: sealed.bytes, keyId: sealed.keyId }, secret };
}

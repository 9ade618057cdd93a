import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { open } from '@tongtu/store/codec';
import type { Text } from '@tongtu/workflows/graph';
import type { Family } from '@tongtu/workflows/touchpoint';
import { signatureMissing, signatureRefused } from '../access/access-problems.js';
import type { ChannelCaller } from '../access/caller.js';
import { Store } from '../world/store.js';
import { isTimely, signatureMatches } from './signature.js';

interface KeyRow {
  readonly code: string;
  readonly family: Family;
  readonly name: Text;
  readonly secret: Buffer;
  readonly key_id: string;
}

const findKey = `select channel.code, channel.family, channel.name, channel_key.secret, channel_key.key_id
  from channel_key join channel on channel.code = channel_key.channel_code
  where channel_key.id = $1 and channel_key.revoked_at is null and channel.active`;

const useNonce = 'insert into channel_nonce (key_id, nonce) values ($1, $2) on conflict do nothing returning nonce';

const noBody = new Uint8Array();

/** Finds which channel signed a request, and lets every signature count once. */
@Injectable()
export class ChannelSignatures {
  constructor(private readonly store: Store) {}

  /** The channel. Throws `signature-missing` or `signature-refused`. */
  async verify(request: FastifyRequest): Promise<ChannelCaller> {
    const { key, time, nonce, signature } = readHeaders(request);
    if (!isTimely(time, Date.now())) throw signatureRefused({ why: 'time' });
    const [row] = await this.store.source.query<KeyRow[]>(findKey, [key]);
    if (!row) throw signatureRefused({ why: 'unknown' });
    const secret = open<string>(this.store.keyRing, { bytes: row.secret, keyId: row.key_id });
    const parts = { method: request.method, target: request.originalUrl, time, nonce, body: request.rawBody ?? noBody };
    if (!signatureMatches(secret, parts, signature)) throw signatureRefused({ why: 'unknown' });
    // Only now: a nonce is used up by the channel itself, not by whoever guesses it.
    const used = await this.store.source.query<unknown[]>(useNonce, [key, nonce]);
    if (used.length === 0) throw signatureRefused({ why: 'replayed' });
    return { kind: 'channel', code: row.code, family: row.family, name: row.name, keyId: key };
  }
}

function readHeaders(request: FastifyRequest) {
  const [key, time, nonce, signature] = ['key', 'time', 'nonce', 'signature'].map((name) => request.headers[`x-tongtu-${name}`]);
  if (key === undefined || time === undefined || nonce === undefined || signature === undefined) throw signatureMissing({});
  if (typeof key !== 'string' || typeof time !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string')
    throw signatureRefused({ why: 'malformed' });
  if (!/^[\w-]{8,100}$/.test(nonce) || key.length > 100) throw signatureRefused({ why: 'malformed' });
  return { key, time, nonce, signature };
}

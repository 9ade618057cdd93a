import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { open } from '@tongtu/store/codec';
import type { Text } from '@tongtu/workflows/graph';
import type { Family } from '@tongtu/workflows/touchpoint';
import { signatureMissing, signatureRefused, signatureUnconfirmed } from '../access/access-problems.js';
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

/** A key with what is looked up once for many requests: it never changes but by being revoked, which every request asks anew. */
interface KnownKey {
  readonly secret: string;
  readonly caller: ChannelCaller;
  /** ms of the process's clock after which it is read again: a channel may have been renamed. */
  readonly freshUntil: number;
}

const findKey = `select channel.code, channel.family, channel.name, channel_key.secret, channel_key.key_id
  from channel_key join channel on channel.code = channel_key.channel_code
  where channel_key.id = $1 and channel_key.revoked_at is null and channel.active`;

/** One statement: whether the key is live, whether nonces of that time are remembered, whether this one is new. */
const useNonce = `with live as (
    select channel_key.id from channel_key join channel on channel.code = channel_key.channel_code
    where channel_key.id = $1 and channel_key.revoked_at is null and channel.active
  ), remembered as (select 1 from nonce_memory where since <= to_timestamp($3)),
  used as (insert into channel_nonce (key_id, nonce) select id, $2 from live, remembered on conflict do nothing returning nonce)
  select exists (select from live) as live, exists (select from remembered) as remembered, exists (select from used) as used`;

const noBody = new Uint8Array();
const freshMs = 60_000;
/** Keys kept in memory; a bank has tens. */
const mostKnown = 1_000;

/** Finds which channel signed a request, and lets every signature count once. */
@Injectable()
export class ChannelSignatures {
  private readonly known = new Map<string, KnownKey>();

  constructor(private readonly store: Store) {}

  /** The channel. Throws `signature-missing`, `signature-refused`, or `signature-unconfirmed` while nobody can know whether it was used. */
  async verify(request: FastifyRequest): Promise<ChannelCaller> {
    const { key, time, nonce, signature } = readHeaders(request);
    if (!isTimely(time, Date.now())) throw signatureRefused({ why: 'time' });
    const { secret, caller } = await this.keyOf(key);
    const parts = { method: request.method, target: request.originalUrl, time, nonce, body: request.rawBody ?? noBody };
    if (!signatureMatches(secret, parts, signature)) throw signatureRefused({ why: 'unknown' });
    // Only now: a nonce is used up by the channel itself, not by whoever guesses it.
    await this.useUp({ key, nonce, time });
    return caller;
  }

  private async keyOf(key: string): Promise<KnownKey> {
    const before = this.known.get(key);
    if (before && performance.now() < before.freshUntil) return before;
    const [row] = await this.store.source.query<KeyRow[]>(findKey, [key]);
    this.known.delete(key);
    if (!row) throw signatureRefused({ why: 'unknown' });
    const secret = open<string>(this.store.keyRing, { bytes: row.secret, keyId: row.key_id });
    const caller: ChannelCaller = { kind: 'channel', code: row.code, family: row.family, name: row.name, keyId: key };
    const read = { secret, caller, freshUntil: performance.now() + freshMs };
    const [oldest] = this.known.keys();
    if (this.known.size >= mostKnown && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, read);
    return read;
  }

  private async useUp({ key, nonce, time }: Readonly<Record<'key' | 'nonce' | 'time', string>>): Promise<void> {
    const { source } = this.store;
    const [said] = await source.query<{ live: boolean; remembered: boolean; used: boolean }[]>(useNonce, [key, nonce, Number(time)]);
    if (said?.used) return;
    if (!said?.live) {
      this.known.delete(key);
      throw signatureRefused({ why: 'unknown' });
    }
    if (said.remembered) throw signatureRefused({ why: 'replayed' });
    // The database forgot, or was made after the request was signed: from now on it remembers.
    await source.query('insert into nonce_memory default values on conflict do nothing');
    throw signatureUnconfirmed({}, { retryAfter: 1 });
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

import type { DataSource, EntityManager } from 'typeorm';
import { Idempotency } from '@tongtu/store';
import { idempotencyKeyReused } from '../problems/http-problems.js';
import { hashOfBody } from './idempotency-key.js';

/** A request that may come again: who asks for what, under which key, with which body. A trigger names the instance it would make. */
export interface Claim {
  /** Caller and route, for example `channel:app POST /events`. */
  readonly scope: string;
  readonly key: string;
  readonly body: unknown;
}

/** An answer as it is kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly response: unknown;
}

/**
 * Claims a key in the caller's transaction. `true`: it is new and now ours. Otherwise the answer kept for it, or null while
 * its first request is still being answered. Waits for a transaction that holds the same key. Throws `idempotency-key-reused` for another body.
 */
export async function claimKey(manager: EntityManager, claim: Claim & { readonly instance?: string }): Promise<true | KeptAnswer | null> {
  const inserted: unknown[] = await manager.query(
    'insert into idempotency (scope, key, body_hash, instance_id) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [claim.scope, claim.key, hashOfBody(claim.body), claim.instance ?? null],
  );
  if (inserted.length > 0) return true;
  return findKept(manager, claim);
}

/** The answer kept for a key; null when there is none (yet). Throws `idempotency-key-reused` for another body. */
export async function findKept(manager: EntityManager, { scope, key, body }: Claim): Promise<KeptAnswer | null> {
  const kept = await manager.findOneBy(Idempotency, { scope, key });
  if (!kept) return null;
  if (kept.bodyHash !== hashOfBody(body)) throw idempotencyKeyReused({});
  return kept.status === null ? null : { status: kept.status, response: kept.response };
}

/**
 * Keeps the answer to a claimed key and returns it as it is kept, so that the first caller and all that repeat get the same bytes.
 * The first answer stays when there is one already. What the outbox was to do until then (`fulfils`, an id) is done, in the same statement.
 */
export async function keepAnswer(
  manager: EntityManager,
  { scope, key }: Claim,
  { status, response, fulfils = null }: KeptAnswer & { readonly fulfils?: string | null },
): Promise<KeptAnswer> {
  const [[kept]] = await manager.query<[KeptAnswer[], number]>(
    `with fulfilled as (update outbox set done_at = now() where id = $5 and done_at is null)
     update idempotency set status = coalesce(status, $3), response = case when status is null then $4::jsonb else response end
     where scope = $1 and key = $2 returning status, response`,
    [scope, key, status, JSON.stringify(response), fulfils],
  );
  if (!kept) throw new Error(`Nobody claimed ${scope} ${key}.`);
  return kept;
}

/** Does something once: claim, work and answer in one transaction. The same claim again gets the same answer and does nothing. */
export function answerOnce(source: DataSource, claim: Claim, work: (manager: EntityManager) => Promise<KeptAnswer>): Promise<KeptAnswer> {
  return source.transaction(async (manager) => {
    const claimed = await claimKey(manager, claim);
    if (claimed === true) return keepAnswer(manager, claim, await work(manager));
    if (claimed === null) throw new Error(`${claim.scope} ${claim.key} was committed without an answer.`);
    return claimed;
  });
}

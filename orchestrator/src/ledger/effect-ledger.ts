import { createHmac } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { keyOf, open, seal, type KeyRing } from '@tongtu/store/codec';
import type { Answer } from '@tongtu/workflows/engine';
import { canonicalJson, type Json } from '@tongtu/workflows/graph';
import type { Effect, Performed } from '../connectors/connector.js';

/** An effect about to be called. */
export interface Asking {
  readonly effect: Effect;
  readonly connector: { readonly operation: string };
  /** When the engine asked, ms of the epoch, or which asking it is: asked anew (an operator's retry), the attempts count anew. */
  readonly askedAt: number;
}

/** What the ledger knows before a call. `isInDoubt`: an earlier call's fate is not known. */
export type Standing = { readonly kind: 'done'; readonly answer: Answer } | OpenEffect;

/** An effect that may be called now; `attempt` counts from 1. */
export interface OpenEffect {
  readonly kind: 'open';
  readonly attempt: number;
  readonly isInDoubt: boolean;
  readonly lastError: string | null;
}

/** What a row keeps in `receipt` until there is one. */
interface Unsettled {
  readonly askedAt: number;
  readonly error?: string;
}

interface Row {
  readonly status: 'pending' | 'done' | 'failed' | 'uncertain' | null;
  readonly request_hash: string | null;
  readonly receipt: Unsettled | null;
  readonly answer: Buffer | null;
  readonly key_id: string | null;
  readonly attempts: number | null;
}

/**
 * One statement: looks at the row under its lock, makes or reopens it, and tells how it was before. With `taken` it does not begin what was never begun when more has come for the
 * instance than that. `also` is done in the same statement.
 */
const beginStatement = (also = '', taken = 'null::int'): string => `with present as (
    select inbox_last from instance where id = $1
  ), ${also} before as (
    select status, request_hash, receipt, answer, key_id, attempts from effect where instance_id = $1 and key = $2 for update
  ), opened as (
    insert into effect (instance_id, key, operation, status, request_hash, receipt, attempts)
    select $1, $2, $3, 'pending', $4, jsonb_build_object('askedAt', $5::bigint), 1 from present
    where ${taken} is null or inbox_last <= ${taken} or exists (select 1 from before)
    on conflict (instance_id, key) do update set
      status = 'pending', receipt = excluded.receipt, started_at = now(),
      attempts = case when effect.receipt->'askedAt' = excluded.receipt->'askedAt' then effect.attempts + 1 else 1 end
    where effect.status <> 'done'
    returning attempts
  )
  select before.status, before.request_hash, before.receipt, before.answer, before.key_id, (select attempts from opened) as attempts,
    ${taken} is not null and inbox_last > ${taken} and before.status is null as is_held
  from present left join before on true`;

const beginAlways = beginStatement();
const beginUnlessNews = beginStatement('', '$6::int');
const settleAndBegin = beginStatement(
  `settled as (
    update effect set status = 'done', receipt = $7, answer = $8, key_id = $9, done_at = now() where instance_id = $1 and key = $10 returning key
  ),`,
  '$6::int',
);

/** Opens the row of an effect (`pending`) before its connector is called. Throws when the key stands for another request. */
export async function beginEffect(manager: EntityManager, keyRing: KeyRing, asking: Asking): Promise<Standing> {
  const { effect, connector, askedAt } = asking;
  const hash = requestHash(keyRing, effect);
  const [row] = await manager.query<Row[]>(beginAlways, [effect.instance, effect.key, connector.operation, hash, askedAt]);
  return standingOf(keyRing, asking, { row, hash });
}

function standingOf(
  keyRing: KeyRing,
  { effect, askedAt }: Asking,
  { row, hash }: { readonly row: Row | undefined; readonly hash: string },
): Standing {
  if (!row) throw new Error(`The ledger did not answer for ${effect.key}.`);
  if (row.request_hash !== null) assertSameRequest(effect, row.request_hash, hash);
  if (row.status === 'done') return { kind: 'done', answer: answerOf(keyRing, effect, row) };
  const isAskedAnew = row.receipt?.askedAt !== askedAt;
  // Whoever asks anew has decided that it may be called again; else an open call was cut off.
  const isInDoubt = row.status === 'pending' || (row.status === 'uncertain' && !isAskedAnew);
  return { kind: 'open', attempt: row.attempts ?? 1, isInDoubt, lastError: row.receipt?.error ?? null };
}

/** The effect has happened: keeps answer and receipt under its key for good. */
export async function settleEffect(
  manager: EntityManager,
  keyRing: KeyRing,
  { effect, performed }: { readonly effect: Effect; readonly performed: Performed },
) {
  const { bytes, keyId } = seal(keyRing, performed.answer);
  await manager.query(
    `update effect set status = 'done', receipt = $3, answer = $4, key_id = $5, done_at = now() where instance_id = $1 and key = $2`,
    [effect.instance, effect.key, JSON.stringify(performed.receipt), bytes, keyId],
  );
}

/** An effect to begin unless something has come for the instance first, and the one before it, which is done. */
export interface Turn {
  readonly done?: { readonly effect: Effect; readonly performed: Performed };
  readonly next: Asking;
  /** Happenings of its inbox that the instance has taken in. */
  readonly taken: number;
}

/**
 * Settles an effect and begins the next, at once. Null when something has come for the instance that it has not taken in, and the next was never begun: then it is not. One that
 * may have happened already is to be settled, whatever has come.
 */
export async function turnOver(manager: EntityManager, keyRing: KeyRing, { done, next, taken }: Turn): Promise<Standing | null> {
  const { effect, connector, askedAt } = next;
  const hash = requestHash(keyRing, effect);
  const given = [effect.instance, effect.key, connector.operation, hash, askedAt, taken];
  const [row] = await manager.query<(Row & { readonly is_held: boolean })[]>(
    done ? settleAndBegin : beginUnlessNews,
    done ? [...given, ...settledBy(keyRing, done.performed), done.effect.key] : given,
  );
  return row?.is_held ? null : standingOf(keyRing, next, { row, hash });
}

function settledBy(keyRing: KeyRing, { answer, receipt }: Performed): readonly unknown[] {
  const { bytes, keyId } = seal(keyRing, answer);
  return [JSON.stringify(receipt), bytes, keyId];
}

/** The call has failed: `failed` = it certainly did nothing, `pending` = nobody knows, `uncertain` = nobody will know. */
export async function failEffect(
  manager: EntityManager,
  { instance, key }: Effect,
  { status, code }: { readonly status: 'pending' | 'failed' | 'uncertain'; readonly code: string },
): Promise<void> {
  await manager.query(
    `update effect set status = $3, receipt = coalesce(receipt, '{}') || jsonb_build_object('error', $4::text) where instance_id = $1 and key = $2 and status <> 'done'`,
    [instance, key, status, code],
  );
}

function answerOf(keyRing: KeyRing, { key }: Effect, row: Row): Answer {
  if (!row.answer || row.key_id === null) throw new Error(`The ledger has no answer for ${key}, which is done.`);
  return open<Answer>(keyRing, { bytes: row.answer, keyId: row.key_id });
}

/** Keyed, because what is asked may be guessed (a mobile number has few digits); the key's id lets it outlive a change of keys. */
function requestHash(keyRing: KeyRing, { settings, input }: Effect): string {
  const asked: Json = { settings, input };
  return `${keyRing.current.id}:${createHmac('sha256', keyOf(keyRing, keyRing.current.id).columns).update(canonicalJson(asked)).digest('base64url')}`;
}

function assertSameRequest({ key }: Effect, before: string, now: string): void {
  const isSameKey = before.split(':')[0] === now.split(':')[0];
  if (isSameKey && before !== now) throw new Error(`${key} was used for another request before.`);
}

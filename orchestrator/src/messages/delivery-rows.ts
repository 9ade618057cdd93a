import { randomUUID } from 'node:crypto';
import { recordChanges } from '@tongtu/store';
import { seal, type KeyRing } from '@tongtu/store/codec';
import { CHANNEL_TRAITS, type Json, type JsonObject, type MessageChannel } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';
import type { Effect } from '../connectors/connector.js';

/** One attempt to deliver a message in one channel, as its row knows it. */
export interface DeliveryRow {
  readonly id: string;
  /** `tell:1:message.send:1/sms`; a channel tried anew after a failure gets a number behind it. */
  readonly key: string;
  readonly channel: MessageChannel;
  readonly status: 'pending' | 'sending' | 'sent' | 'read' | 'suppressed' | 'failed' | 'uncertain';
  readonly reason: string | null;
  /** Calls of the gateway in this round. */
  readonly tries: number;
  readonly round: number;
  /** Failed for good by what the gateway said, not because it was away. */
  readonly refused: boolean;
}

type StoredRow = Omit<DeliveryRow, 'channel' | 'refused'> & { readonly receipt: { readonly refused?: boolean } | null };

/** Rows of an effect, in the order in which they were made. */
export async function readDeliveries(manager: EntityManager, { instance, key }: Effect): Promise<readonly DeliveryRow[]> {
  const rows = await manager.query<StoredRow[]>(
    `select id, key, status, reason, tries, round, receipt from delivery
     where instance_id = $1 and split_part(key, '/', 1) = $2 and key <> $2 order by created_at, key`,
    [instance, key],
  );
  return rows.flatMap(({ receipt, ...row }) => {
    const channel = channelIn(row.key);
    return channel === null ? [] : [{ ...row, channel, refused: receipt?.refused === true }];
  });
}

function channelIn(key: string): MessageChannel | null {
  const code = (key.split('/')[1] ?? '').replace(/\.\d+$/, '');
  return Object.hasOwn(CHANNEL_TRAITS, code) ? (code as MessageChannel) : null;
}

/** Key of an attempt in a channel. */
function deliveryKey({ key }: Effect, channel: MessageChannel, round: number): string {
  return `${key}/${channel}${round > 1 ? `.${round}` : ''}`;
}

/** What an operator has tried anew begins a round: what nobody knows of is asked for again, under its own key. */
export async function beginRound(manager: EntityManager, { instance, key }: Effect, round: number): Promise<void> {
  await manager.query(
    `update delivery set round = $3, tries = 0, status = case when status = 'pending' then 'pending' else 'sending' end
     where instance_id = $1 and split_part(key, '/', 1) = $2 and status in ('pending', 'sending', 'uncertain')`,
    [instance, key, round],
  );
}

/** A row to be made. */
export interface NewDelivery {
  readonly channel: MessageChannel;
  readonly round: number;
  readonly customer: string;
  /** By which the customer's side knows it: the app's own code, else the channel. */
  readonly at: string;
  readonly class: string;
  readonly title: string;
  readonly body: string;
  readonly survey: JsonObject | null;
  readonly status: DeliveryRow['status'];
  readonly reason: string | null;
  readonly tries: number;
}

/** Writes a row and tells who watches the instance. */
export async function insertDelivery(
  { manager, keyRing }: { readonly manager: EntityManager; readonly keyRing: KeyRing },
  effect: Effect,
  made: NewDelivery,
): Promise<DeliveryRow> {
  const { channel, round, customer, at, class: kind, status, reason, tries, survey } = made;
  const [title, body] = [seal(keyRing, made.title), seal(keyRing, made.body)];
  const [id, key] = [randomUUID(), deliveryKey(effect, channel, round)];
  const isOver = status !== 'sending' && status !== 'pending';
  await manager.query(
    `insert into delivery (id, instance_id, key, customer_id, channel, class, title, body, key_id, status, reason, tries, round, survey, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, case when $15 then now() end)`,
    [
      ...[id, effect.instance, key, customer, at, kind, title.bytes, body.bytes, title.keyId, status, reason, tries, round],
      ...[survey === null ? null : JSON.stringify(survey), isOver],
    ],
  );
  if (isOver) await recordChanges(manager, [{ topic: `instance:${effect.instance}`, key: effect.instance }]);
  return { id, key, channel, status, reason, tries, round, refused: false };
}

/** What became of a row. */
export interface DeliveryChange {
  readonly id: string;
  readonly status: DeliveryRow['status'];
  readonly reason?: string;
  readonly receipt?: Json;
  readonly tries?: number;
}

/** Changes a row and tells who watches the instance when it is over. */
export async function updateDelivery(
  manager: EntityManager,
  { instance }: Effect,
  { id, status, reason, receipt, tries }: DeliveryChange,
): Promise<void> {
  const isOver = status !== 'sending' && status !== 'pending';
  await manager.query(
    `update delivery set status = $2, reason = $3, receipt = coalesce($4::jsonb, receipt), tries = coalesce($5, tries),
       settled_at = case when $6 then now() end where id = $1`,
    [id, status, reason ?? null, receipt === undefined ? null : JSON.stringify(receipt), tries ?? null, isOver],
  );
  if (isOver) await recordChanges(manager, [{ topic: `instance:${instance}`, key: instance }]);
}

import { releaseContact, reserveContact } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import type { EntityManager } from 'typeorm';
import { idempotencyKeyOf, type MessageGateway, type Outgoing, type Performed } from '../connectors/connector.js';
import { type Addressee, lockAddressee } from './addressee.js';
import { type DeliveryRow, insertDelivery, type NewDelivery, readDeliveries, updateDelivery } from './delivery-rows.js';
import { heldBack, type Held, isPutOff, notDelivered, type Route, routesFor, type Sending, sent, wishOf, wordsOf } from './sending.js';

/** A gateway is to be called. */
export interface Call {
  readonly kind: 'call';
  readonly row: DeliveryRow;
  readonly gateway: MessageGateway;
  readonly outgoing: Outgoing;
  /** An earlier call may have come through: the gateway is asked before it is called again. */
  readonly isInDoubt: boolean;
  /** A rule forbids it by now: the gateway may be asked, not called. */
  readonly held: Held | null;
  /** Channels before it. */
  readonly tried: readonly DeliveryRow[];
}

/** What comes next: a call, the end, or trouble; `isUncertain`: nobody knows whether the customer got it. */
export type NextAttempt =
  | Call
  | { readonly kind: 'over'; readonly performed: Performed }
  | { readonly kind: 'trouble'; readonly code: string; readonly isUncertain: boolean };

/** A transaction of the store. */
export interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

interface Attempting extends Within {
  readonly sending: Sending;
  readonly customer: Addressee;
  readonly round: number;
  /** Channels that have failed so far. */
  readonly tried: readonly DeliveryRow[];
}

type Tried = { readonly kind: 'failed'; readonly row: DeliveryRow };

const UNCERTAIN: NextAttempt = { kind: 'trouble', code: 'uncertain', isUncertain: true };

/**
 * Goes through the channels in their order: one that failed is passed over, one that was begun is gone on with, the next one is reserved and
 * begun. All in the transaction that holds the customer's lock; where no gateway is needed it sends at once.
 */
export async function nextAttempt(within: Within, sending: Sending, round: number): Promise<NextAttempt> {
  const customer = await lockAddressee(within.manager, within.keyRing, sending.effect.subject);
  if (!customer) return over({ answer: { outcome: 'suppressed', why: { code: 'no-addressee' } }, receipt: null });
  const rows = (await readDeliveries(within.manager, sending.effect)).filter((row) => row.round === round);
  const tried: DeliveryRow[] = [];
  for (const route of routesFor(sending, customer)) {
    const attempting: Attempting = { ...within, sending, customer, round, tried };
    const row = rows.find(({ channel }) => channel === route.content.channel);
    const next = row ? await goOn(attempting, route, row) : await begin(attempting, route);
    if (next.kind !== 'failed') return next;
    tried.push(next.row);
  }
  return exhausted(within.manager, sending, tried);
}

async function begin(attempting: Attempting, route: Route): Promise<NextAttempt | Tried> {
  const { manager, sending, customer, tried } = attempting;
  const way = wayTo(route, customer);
  if ('missing' in way) return { kind: 'failed', row: await insert(attempting, route, { status: 'failed', reason: way.missing }) };
  const verdict = await reserveContact(manager, wishOf(sending, route, customer));
  if (verdict.kind === 'held') {
    if (!isPutOff(sending.message, verdict)) await insert(attempting, route, { status: 'suppressed', reason: verdict.why.code });
    return over(heldBack(sending, verdict, tried));
  }
  if (!way.gateway) return over(sent(sending, await insert(attempting, route, { status: 'sent' }), tried));
  const row = await insert(attempting, route, { status: 'sending', tries: 1 });
  return callOf(attempting, route, { ...way, gateway: way.gateway, row, isInDoubt: false, held: null });
}

async function goOn(attempting: Attempting, route: Route, row: DeliveryRow): Promise<NextAttempt | Tried> {
  const { manager, sending, customer, tried } = attempting;
  if (row.status === 'sent' || row.status === 'read') return over(sent(sending, row, tried));
  // What the law demands must arrive: another channel is tried. Anything else is not said twice.
  if (row.status === 'uncertain' && sending.message.class !== 'regulatory') return UNCERTAIN;
  if (row.status !== 'pending' && row.status !== 'sending') return { kind: 'failed', row };
  const way = wayTo(route, customer);
  if ('missing' in way || !way.gateway) return giveUpOn(attempting, row);
  const verdict = await reserveContact(manager, wishOf(sending, route, customer));
  const begun = { ...row, tries: row.tries + 1 };
  await updateDelivery(manager, sending.effect, { id: row.id, status: 'sending', tries: begun.tries });
  const held = verdict.kind === 'held' ? verdict : null;
  return callOf(attempting, route, { ...way, gateway: way.gateway, row: begun, isInDoubt: row.status === 'sending', held });
}

/** The address, or the gateway, was taken away since the channel was begun. */
async function giveUpOn({ manager, sending }: Attempting, row: DeliveryRow): Promise<NextAttempt | Tried> {
  const lost = { ...row, status: row.status === 'sending' ? 'uncertain' : 'failed', reason: 'no-address' } as const;
  await updateDelivery(manager, sending.effect, lost);
  return lost.status === 'uncertain' && sending.message.class !== 'regulatory' ? UNCERTAIN : { kind: 'failed', row: lost };
}

type WayTo = { readonly address: string; readonly gateway: MessageGateway | null } | { readonly missing: string };

/** Where the customer is reached in a channel, and through what; a null gateway is a channel that needs none. */
function wayTo({ connector }: Route, customer: Addressee): WayTo {
  const address = connector.addressOf(customer);
  if (address === null) return { missing: connector.noAddress };
  if (connector.by.kind === 'row') return { address, gateway: null };
  return connector.by.gateway ? { address, gateway: connector.by.gateway } : { missing: 'not-configured' };
}

interface Calling extends Pick<Call, 'row' | 'gateway' | 'isInDoubt' | 'held'> {
  readonly address: string;
}

function callOf({ sending: { effect }, customer, tried }: Attempting, { content }: Route, { address, ...call }: Calling): Call {
  const key = idempotencyKeyOf({ ...effect, key: call.row.key });
  return { kind: 'call', ...call, tried, outgoing: { key, to: address, ...wordsOf(content, effect, customer.language) } };
}

type Written = Pick<NewDelivery, 'status'> & Partial<Pick<NewDelivery, 'reason' | 'tries'>>;

function insert(
  { sending, customer, round, ...within }: Attempting,
  { content, connector }: Route,
  written: Written,
): Promise<DeliveryRow> {
  const { effect, message } = sending;
  const isRow = connector.by.kind === 'row';
  return insertDelivery(within, effect, {
    channel: content.channel,
    round,
    customer: customer.id,
    at: isRow ? (customer.app ?? 'none') : content.channel,
    class: message.class,
    ...wordsOf(content, effect, customer.language),
    survey: isRow ? message.survey : null,
    reason: null,
    tries: 0,
    ...written,
  });
}

/** Every channel has failed. Where one may have come through nobody knows; where a gateway was away it is trouble; else it is the answer. */
async function exhausted(manager: EntityManager, sending: Sending, tried: readonly DeliveryRow[]): Promise<NextAttempt> {
  if (tried.some(({ status }) => status === 'uncertain')) return UNCERTAIN;
  await releaseContact(manager, sending.effect);
  const away = tried.findLast(({ tries, refused }) => tries > 0 && !refused);
  return away ? { kind: 'trouble', code: away.reason ?? 'connector-broke', isUncertain: false } : over(notDelivered(tried));
}

function over(performed: Performed): NextAttempt {
  return { kind: 'over', performed };
}

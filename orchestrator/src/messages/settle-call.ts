import { confirmContact, releaseContact } from '@tongtu/store';
import type { EntityManager } from 'typeorm';
import type { Performed } from '../connectors/connector.js';
import type { FailureFacts } from '../connectors/connector-failure.js';
import type { Called } from './call-gateway.js';
import { updateDelivery } from './delivery-rows.js';
import type { Call } from './next-attempt.js';
import { heldBack, type Sending, sent } from './sending.js';

/** What follows from a call: the end, the next channel, or the same one again after a while (null = as the policy says). */
export type Settled =
  | { readonly kind: 'over'; readonly performed: Performed }
  | { readonly kind: 'next' }
  | { readonly kind: 'again'; readonly facts: FailureFacts };

/** Writes down how a call went, in one transaction. */
export async function settleCall(
  manager: EntityManager,
  sending: Sending,
  { call, called }: { readonly call: Call; readonly called: Called },
): Promise<Settled> {
  const { row, tried } = call;
  switch (called.kind) {
    case 'accepted':
      await updateDelivery(manager, sending.effect, { id: row.id, status: 'sent', receipt: called.receipt });
      await confirmContact(manager, sending.effect);
      return { kind: 'over', performed: sent(sending, row, tried) };
    case 'held':
      // Reserving it was refused, and the gateway surely has not got it.
      await updateDelivery(manager, sending.effect, { id: row.id, status: 'suppressed', reason: called.held.why.code });
      await releaseContact(manager, sending.effect);
      return { kind: 'over', performed: heldBack(sending, called.held, tried) };
    case 'refused':
      await updateDelivery(manager, sending.effect, { id: row.id, status: 'failed', reason: called.reason, receipt: { refused: true } });
      return { kind: 'next' };
    case 'failed':
      return settleFailure(manager, sending, { call, facts: called.facts });
  }
}

async function settleFailure(
  manager: EntityManager,
  { effect, message }: Sending,
  { call: { row }, facts }: { readonly call: Call; readonly facts: FailureFacts },
): Promise<Settled> {
  const { code: reason, isInDoubt } = facts;
  if (facts.isRetryable && row.tries < message.tries) {
    await updateDelivery(manager, effect, { id: row.id, status: isInDoubt ? 'sending' : 'pending', reason });
    return { kind: 'again', facts };
  }
  await updateDelivery(manager, effect, { id: row.id, status: isInDoubt ? 'uncertain' : 'failed', reason });
  return { kind: 'next' };
}

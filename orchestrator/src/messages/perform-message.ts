import { ApplicationFailure, Context } from '@temporalio/activity';
import { writeEngineReport } from '@tongtu/store/work';
import type { Row } from '@tongtu/workflows/temporal';
import type { MessageConnector } from '../connectors/connector.js';
import { answerWith } from '../effects/answer.js';
import type { Attempt } from '../effects/attempt.js';
import { beatWhile } from '../effects/beat.js';
import { retryable } from '../effects/retryable.js';
import { beginEffect, failEffect, settleEffect } from '../ledger/effect-ledger.js';
import type { World } from '../world.js';
import { callGateway } from './call-gateway.js';
import { beginRound, readDeliveries } from './delivery-rows.js';
import { readMessage } from './message.js';
import { type Call, nextAttempt, type NextAttempt, type Within } from './next-attempt.js';
import type { Sending } from './sending.js';
import { settleCall } from './settle-call.js';

type MessageAttempt = Attempt<MessageConnector>;

/** Longest time of one call, ms: a customer's consent cannot be withdrawn while it lasts. */
const longestCallMs = 8_000;

interface Post {
  readonly world: World;
  readonly attempt: MessageAttempt;
  readonly sending: Sending;
}

/**
 * Sends a message by the first channel that works. Every channel is one turn: reserve (in a transaction), call, settle (in another). While a gateway is
 * called no consent can be withdrawn. A killed worker leaves a row in doubt, and the next one asks the gateway before it sends again.
 */
export async function performMessage(world: World, attempt: MessageAttempt): Promise<Row> {
  const { effect, instruction } = attempt;
  const message = readMessage(effect.settings);
  const connectors = world.connectors.filter((one) => one.kind === 'message');
  const callMs = Math.min(longestCallMs, Math.floor(instruction.timeoutMs / Math.max(message.channels.length, 1)));
  const post: Post = { world, attempt, sending: { effect, message, connectors, zone: world.timeZone, callMs } };
  const needsGateway = message.channels.some(({ channel }) =>
    connectors.some((one) => one.channel === channel && one.by.kind === 'gateway'),
  );
  if (!needsGateway || effect.subject.kind !== 'customer') return (await takeTurn(post, new AbortController().signal)) ?? unending();
  for (let turn = 0; turn <= message.channels.length; turn += 1) {
    const row = await world.contactLock.hold(effect.subject.id, (lost) => takeTurn(post, lost));
    if (row) return row;
  }
  return unending();
}

/** One channel; the answer when that was the end, null when the next channel is to be tried. */
async function takeTurn(post: Post, lost: AbortSignal): Promise<Row | null> {
  const { world, attempt, sending } = post;
  const { source, keyRing } = world.store;
  const turn = await source.transaction((manager) => beginTurn(post, { manager, keyRing }));
  if (turn.kind === 'answered') return turn.row;
  if (turn.kind === 'trouble') return giveUp(post, turn);
  const limit = AbortSignal.any([AbortSignal.timeout(sending.callMs), Context.current().cancellationSignal, lost]);
  const called = await beatWhile(() => callGateway(turn, limit));
  const settled = await source.transaction(async (manager) => {
    const result = await settleCall(manager, sending, { call: turn, called });
    if (result.kind !== 'over') return result;
    await settleEffect(manager, keyRing, { effect: sending.effect, performed: result.performed });
    return { kind: 'answered', row: await answerWith({ manager, keyRing }, attempt, result.performed.answer) } as const;
  });
  if (called.kind === 'failed') warn(post, { channel: turn.row.channel, code: called.facts.code });
  if (settled.kind === 'answered') return settled.row;
  if (settled.kind === 'next') return null;
  const { code, isInDoubt, retryAfterMs } = settled.facts;
  await failEffect(source.manager, sending.effect, { status: isInDoubt ? 'pending' : 'failed', code });
  throw retryable(code, retryAfterMs);
}

type Turn = Call | Extract<NextAttempt, { readonly kind: 'trouble' }> | { readonly kind: 'answered'; readonly row: Row };

/** The news first, then the ledger; what needs no gateway is sent and answered in this very transaction. */
async function beginTurn({ attempt, sending }: Post, within: Within): Promise<Turn> {
  const { manager, keyRing } = within;
  await writeEngineReport(manager, keyRing, attempt.call.carried);
  const standing = await beginEffect(manager, keyRing, attempt);
  if (standing.kind === 'done') return { kind: 'answered', row: await answerWith(within, attempt, standing.answer) };
  const next = await nextAttempt(within, sending, await roundOf(within, sending, standing.attempt));
  if (next.kind !== 'over') return next;
  await settleEffect(manager, keyRing, { effect: sending.effect, performed: next.performed });
  return { kind: 'answered', row: await answerWith(within, attempt, next.performed.answer) };
}

/** An operator who has the message tried again begins a new round of channels: the ledger counts its attempts anew then. */
async function roundOf({ manager }: Within, { effect }: Sending, ledgerAttempt: number): Promise<number> {
  const before = (await readDeliveries(manager, effect)).reduce((highest, { round }) => Math.max(highest, round), 0);
  if (ledgerAttempt > 1) return Math.max(before, 1);
  if (before > 0) await beginRound(manager, effect, before + 1);
  return before + 1;
}

/** The engine is told: the way `failed`, or an incident. */
async function giveUp({ world, sending }: Post, { code, isUncertain }: Extract<NextAttempt, { readonly kind: 'trouble' }>): Promise<never> {
  await failEffect(world.store.source.manager, sending.effect, { status: isUncertain ? 'uncertain' : 'failed', code });
  throw ApplicationFailure.nonRetryable(code, code);
}

function warn({ world, sending: { effect } }: Post, { channel, code }: { readonly channel: string; readonly code: string }): void {
  world.log.warn({ instance: effect.instance, key: effect.key, channel, code }, 'a gateway failed');
}

function unending(): never {
  throw new Error('A message came to no end though every channel was tried.');
}

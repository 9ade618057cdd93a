import { ApplicationFailure, Context } from '@temporalio/activity';
import type { EntityManager } from 'typeorm';
import { writeEngineReport } from '@tongtu/store/work';
import type { Answer } from '@tongtu/workflows/engine';
import type { Row } from '@tongtu/workflows/temporal';
import { factsOf } from '../connectors/connector-failure.js';
import type { Performed, RemoteConnector } from '../connectors/connector.js';
import { beginEffect, failEffect, settleEffect, type OpenEffect, type Standing } from '../ledger/effect-ledger.js';
import type { World } from '../world.js';
import { answerWith, isEnd } from './answer.js';
import type { Attempt } from './attempt.js';
import { beatWhile } from './beat.js';
import { retryable } from './retryable.js';

export type RemoteAttempt = Attempt<RemoteConnector>;

/** The ledger row is open before the provider is called, and done with the answer: a killed worker leaves a row in doubt, never a lost call. */
export async function performRemotely(world: World, attempt: RemoteAttempt): Promise<Row> {
  const standing = await openRemote(world, attempt);
  if (standing.kind === 'done') return answerDone(world, attempt, standing.answer);
  return settleRemote(world, attempt, await callProvider(world, attempt, standing));
}

/** Writes the news that came along, and opens the ledger row. */
function openRemote({ store: { source, keyRing } }: World, attempt: RemoteAttempt): Promise<Standing> {
  const { carried } = attempt.call;
  return within(source, carried.entries.length > 0, async (manager) => {
    await writeEngineReport(manager, keyRing, carried);
    return beginEffect(manager, keyRing, attempt);
  });
}

/** Answers from the ledger. */
export function answerDone({ store: { source, keyRing } }: World, attempt: RemoteAttempt, answer: Answer): Promise<Row> {
  return source.transaction((manager) => answerWith({ manager, keyRing }, attempt, answer));
}

/** Keeps what the provider answered, with the end of the instance where that is one. */
export function settleRemote({ store: { source, keyRing } }: World, attempt: RemoteAttempt, performed: Performed): Promise<Row> {
  const { call, effect } = attempt;
  return within(source, isEnd(call, performed.answer), async (manager) => {
    await settleEffect(manager, keyRing, { effect, performed });
    return answerWith({ manager, keyRing }, attempt, performed.answer);
  });
}

/** What is a single statement is a transaction already: nothing is gained by saying so to the database, and two round trips are lost. */
function within<T>(source: World['store']['source'], isSeveral: boolean, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return isSeveral ? source.transaction(work) : work(source.manager);
}

/** Calls the provider. Throws what says whether another try may help; the ledger knows how it stands then. */
export async function callProvider(world: World, attempt: RemoteAttempt, standing: OpenEffect): Promise<Performed> {
  const { connector, effect, instruction } = attempt;
  const { attempts } = instruction.retry;
  if (standing.isInDoubt && !connector.isRepeatable) return giveUp(world, attempt, { code: 'uncertain', isInDoubt: true });
  // An attempt may be used up by a worker that was killed in it.
  if (standing.attempt > attempts) return giveUp(world, attempt, { code: standing.lastError ?? 'timeout', isInDoubt: standing.isInDoubt });
  const signal = AbortSignal.any([AbortSignal.timeout(instruction.timeoutMs), Context.current().cancellationSignal]);
  try {
    return await beatWhile(() => connector.perform(effect, signal));
  } catch (error) {
    const { code, isRetryable, isInDoubt, retryAfterMs } = factsOf(error);
    world.log.warn(
      { instance: effect.instance, key: effect.key, connector: connector.name, code, attempt: standing.attempt },
      'a connector failed',
    );
    if (!isRetryable || standing.attempt >= attempts) return giveUp(world, attempt, { code, isInDoubt });
    await failEffect(world.store.source.manager, effect, { status: isInDoubt ? 'pending' : 'failed', code });
    throw retryable(code, retryAfterMs);
  }
}

/** The engine is told: the way `failed`, or an incident. */
async function giveUp(
  { store }: World,
  { effect }: RemoteAttempt,
  { code, isInDoubt }: { readonly code: string; readonly isInDoubt: boolean },
): Promise<never> {
  await failEffect(store.source.manager, effect, { status: isInDoubt ? 'uncertain' : 'failed', code });
  throw ApplicationFailure.nonRetryable(code, code);
}

import { ApplicationFailure, Context } from '@temporalio/activity';
import { writeEngineReport } from '@tongtu/store/work';
import type { Row } from '@tongtu/workflows/temporal';
import { factsOf } from '../connectors/connector-failure.js';
import type { Performed, RemoteConnector } from '../connectors/connector.js';
import { beginEffect, failEffect, settleEffect, type OpenEffect } from '../ledger/effect-ledger.js';
import type { World } from '../world.js';
import { answerWith } from './answer.js';
import type { Attempt } from './attempt.js';
import { beatWhile } from './beat.js';
import { retryable } from './retryable.js';

type RemoteAttempt = Attempt<RemoteConnector>;

/** The ledger row is open before the provider is called, and done with the answer: a killed worker leaves a row in doubt, never a lost call. */
export async function performRemotely(world: World, attempt: RemoteAttempt): Promise<Row> {
  const { source, keyRing } = world.store;
  const { effect, call } = attempt;
  const standing = await source.transaction(async (manager) => {
    await writeEngineReport(manager, keyRing, call.carried);
    return beginEffect(manager, keyRing, attempt);
  });
  if (standing.kind === 'done') return source.transaction((manager) => answerWith({ manager, keyRing }, attempt, standing.answer));
  const performed = await callProvider(world, attempt, standing);
  return source.transaction(async (manager) => {
    await settleEffect(manager, keyRing, { effect, performed });
    return answerWith({ manager, keyRing }, attempt, performed.answer);
  });
}

async function callProvider(world: World, attempt: RemoteAttempt, standing: OpenEffect): Promise<Performed> {
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

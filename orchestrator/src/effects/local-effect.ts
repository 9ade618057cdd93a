import { ApplicationFailure } from '@temporalio/activity';
import { writeEngineReport } from '@tongtu/store/work';
import type { Row } from '@tongtu/workflows/temporal';
import { ConnectorFailure } from '../connectors/connector-failure.js';
import type { LocalConnector } from '../connectors/connector.js';
import { beginEffect, settleEffect } from '../ledger/effect-ledger.js';
import type { World } from '../world.js';
import { answerWith } from './answer.js';
import type { Attempt } from './attempt.js';

/**
 * News, effect, ledger and answer in one transaction: it happens once, or not at all and is tried again. What a connector says will not
 * become better by trying is told to the engine at once.
 */
export async function performLocally(world: World, attempt: Attempt<LocalConnector>): Promise<Row> {
  try {
    return await performOnce(world, attempt);
  } catch (error) {
    if (!(error instanceof ConnectorFailure) || error.isRetryable) throw error;
    throw ApplicationFailure.nonRetryable(error.code, error.code);
  }
}

function performOnce({ store: { source, keyRing } }: World, attempt: Attempt<LocalConnector>): Promise<Row> {
  const { effect, connector, call } = attempt;
  return source.transaction(async (manager) => {
    await writeEngineReport(manager, keyRing, call.carried);
    const standing = await beginEffect(manager, keyRing, attempt);
    if (standing.kind === 'done') return answerWith({ manager, keyRing }, attempt, standing.answer);
    const performed = await connector.perform(effect, { manager, keyRing });
    await settleEffect(manager, keyRing, { effect, performed });
    return answerWith({ manager, keyRing }, attempt, performed.answer);
  });
}

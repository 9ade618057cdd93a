import { writeEngineReport } from '@tongtu/store/work';
import type { LocalActivities } from '@tongtu/workflows/temporal';
import type { Connector, LocalConnector } from '../connectors/connector.js';
import type { World } from '../world.js';

type Recallable = LocalConnector & Required<Pick<LocalConnector, 'recall'>>;

/** Stops what an effect has begun: its connector knows how. What never began, or ends by itself, needs nothing. */
export function makeRecall({ store: { source, keyRing }, connectors }: Pick<World, 'store' | 'connectors'>): LocalActivities['recall'] {
  return async ({ key, of, carried }) => {
    const { instance } = carried;
    await source.transaction(async (manager) => {
      const [effect] = await manager.query<{ operation: string }[]>('select operation from effect where instance_id = $1 and key = $2', [
        instance,
        of,
      ]);
      const connector = connectors.find((one): one is Recallable => isRecallable(one) && one.operation === effect?.operation);
      // Before the news: whoever reports to the instance holds what it reports of first, and the instance's row after it.
      await connector?.recall({ instance, key: of }, { manager, keyRing });
      await writeEngineReport(manager, keyRing, carried);
    });
    return { key, outcome: 'recalled' };
  };
}

function isRecallable(connector: Connector): connector is Recallable {
  return connector.kind === 'local' && connector.recall !== undefined;
}

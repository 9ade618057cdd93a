import type { StoreAccess } from '@tongtu/store/work';
import type { Connector } from './connectors/connector.js';
import type { Log } from './log.js';
import type { StoredPlans } from './plans/stored-plans.js';

/** What the activities work with. Made once, in `main`. */
export interface World {
  readonly store: StoreAccess;
  readonly plans: StoredPlans;
  readonly connectors: readonly Connector[];
  readonly log: Log;
}

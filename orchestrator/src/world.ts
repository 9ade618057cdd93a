import type { ContactLock } from '@tongtu/store';
import type { StoreAccess } from '@tongtu/store/work';
import type { Connector } from './connectors/connector.js';
import type { Log } from './log.js';
import type { StoredPlans } from './plans/stored-plans.js';

/** What the activities work with. Made once, in `main`. */
export interface World {
  readonly store: StoreAccess;
  readonly plans: StoredPlans;
  readonly connectors: readonly Connector[];
  /** Keeps sendings and withdrawals of consent apart. */
  readonly contactLock: ContactLock;
  /** IANA zone of the bank. */
  readonly timeZone: string;
  readonly log: Log;
}

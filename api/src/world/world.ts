import type { TemporalGateway } from '@tongtu/store/temporal-gateway';
import type { ApiSettings } from './api-settings.js';
import type { Store } from './store.js';

/** Everything outside the API that it speaks to: built once, in `main.ts` (or by a test), and passed on. */
export interface World {
  readonly store: Store;
  readonly gateway: TemporalGateway;
  readonly settings: ApiSettings;
  /** Folder of the built designer; null = no pages are served. */
  readonly designerFolder: string | null;
}

import type { DataSource } from 'typeorm';
import type { KeyRing } from '../codec/key-ring.js';

/** What every function of the store works with: the database, and the keys that open its sealed columns. Made once a process. */
export interface StoreAccess {
  readonly source: DataSource;
  readonly keyRing: KeyRing;
}

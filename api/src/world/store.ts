import type { DataSource } from 'typeorm';
import type { KeyRing } from '@tongtu/store/codec';

/** The database and the keys to its sealed columns, as services are given them. Fits `StoreAccess` of the store package. */
export class Store {
  constructor(
    readonly source: DataSource,
    readonly keyRing: KeyRing,
  ) {}
}

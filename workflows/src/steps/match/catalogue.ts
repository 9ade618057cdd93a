import type { Text } from '../../graph/graph.js';

/** What a catalogue holds. */
export const CATALOGUE_KINDS = ['product', 'service', 'content', 'channel', 'benefit'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** An item of the bank's catalogues as a choice looks at it. */
export interface CatalogueItem {
  readonly code: string;
  readonly kind: CatalogueKind;
  readonly label: Text;
  /** Risk class, 1 to 5; null = has none. */
  readonly risk: number | null;
  /** Least amount in yuan; null = any. */
  readonly leastAmount: number | null;
  /** Codes of items that may not be offered together with it. */
  readonly excludes: readonly string[];
  /** ISO instant from which it is offered; null = has been for ever. */
  readonly from: string | null;
  /** ISO instant until which (excluded) it is offered; null = without end. */
  readonly until: string | null;
  readonly isActive: boolean;
}

/** A stock of one benefit. Its code is the benefit's. */
export interface BenefitPool {
  readonly left: number;
  /** How many a customer may have in all; null = no limit. */
  readonly perCustomer: number | null;
  /** How many the customer has had. */
  readonly had: number;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

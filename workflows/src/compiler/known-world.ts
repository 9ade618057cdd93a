import type { CatalogueKind } from '../steps/match/catalogue.js';
import type { KnownJourney } from './known-journey.js';

/** What the bank has, as far as whoever checks knows it: about what is not told here, rules keep silent. */
export interface KnownWorld {
  /** Codes of its working calendars. */
  readonly calendars?: readonly string[];
  /** Codes of its lists of words. */
  readonly wordLists?: readonly string[];
  /** What its catalogues hold; of a benefit, whether there is a pool that it is taken from. */
  readonly catalogue?: readonly { readonly code: string; readonly kind: CatalogueKind; readonly hasPool: boolean }[];
  /** Its segments, with the rule that each has now. */
  readonly segments?: readonly { readonly code: string; readonly rule: string }[];
  /** Its published journeys. */
  readonly journeys?: readonly KnownJourney[];
  /** Code of the journey that is drawn. */
  readonly journey?: string;
}

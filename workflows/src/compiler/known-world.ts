/** What the bank has, as far as whoever checks knows it: about what is not told here, rules keep silent. */
export interface KnownWorld {
  /** Codes of its working calendars. */
  readonly calendars?: readonly string[];
}

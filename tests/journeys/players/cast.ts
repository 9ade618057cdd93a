import type { ChannelClient, StaffClient } from '@tongtu/api/client';

/** Who plays the people of a scenario at the real bank. */
export interface Cast {
  readonly app: ChannelClient;
  readonly remote: StaffClient;
  readonly branch: StaffClient;
  readonly operator: StaffClient;
  /** Others, by the names that the scenario calls them. */
  readonly others?: Readonly<Record<string, StaffClient>>;
}

/** One instance on the stage. */
export interface Scene {
  readonly cast: Cast;
  /** Number of the customer who plays. */
  readonly customer: string;
  readonly instance: string;
}

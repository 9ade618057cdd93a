/** Every time limit of the journey, as ISO-8601 durations. */
export type WealthLimits = Readonly<{
  /** How long after the check an appointment or a rebalancing counts as its success, whether the journey has ended or not. */
  goal: string;
  /** How long the manager has to talk to the customer. */
  talk: string;
  /** When they should have. */
  talkGoal: string;
  /** How long a letter may wait for whoever reads it. */
  read: string;
  /** A claim without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const WEALTH_LIMITS: WealthLimits = { goal: 'P30D', talk: 'P7D', talkGoal: 'P2D', read: 'P2D', lease: 'PT30M' };

/** Days of seconds. */
export const WEALTH_FAST_LIMITS: WealthLimits = { goal: 'PT5M', talk: 'PT30S', talkGoal: 'PT10S', read: 'PT30S', lease: 'PT20S' };

/** Every time limit of the journey, as ISO-8601 durations. */
export type LargeDepositLimits = Readonly<{
  /** How long a renewal counts. */
  whole: string;
  /** For whom there is more to talk about: so much nearer to the day the moment is better. */
  moment: string;
  /** How long the customer has to answer. */
  reply: string;
  /** Life of the manager's call. */
  call: string;
  /** From the answer or the call until the money must have gone somewhere. */
  renewal: string;
  /** Time that the manager has for the call before somebody is told. */
  lease: string;
}>;

/** The limits of the bank. */
export const LARGE_DEPOSIT_LIMITS: LargeDepositLimits = {
  ...{ whole: 'P30D', moment: 'P2D', reply: 'P2D' },
  ...{ call: 'P3D', renewal: 'P7D', lease: 'PT30M' },
};

/** The last week before the day within half a minute. */
export const LARGE_DEPOSIT_FAST_LIMITS: LargeDepositLimits = {
  ...{ whole: 'PT60S', moment: 'PT4S', reply: 'PT5S' },
  ...{ call: 'PT12S', renewal: 'PT6S', lease: 'PT10S' },
};

/** Every time limit of the journey, as ISO-8601 durations. */
export type FirstDaysLimits = Readonly<{
  /** How long it goes on. */
  whole: string;
  /** Nothing heard for so long is silence. */
  silence: string;
  /** Between something that the customer does and what is said about it. */
  pause: string;
  /** Life of a call by the manager. */
  call: string;
  /** Time that the manager has for it before somebody is told. */
  lease: string;
}>;

/** The limits of the bank. */
export const FIRST_DAYS_LIMITS: FirstDaysLimits = { whole: 'P30D', silence: 'P5D', pause: 'PT30M', call: 'P2D', lease: 'PT30M' };

/** Thirty days within two minutes. */
export const FIRST_DAYS_FAST_LIMITS: FirstDaysLimits = { whole: 'PT40S', silence: 'PT6S', pause: 'PT1S', call: 'PT10S', lease: 'PT10S' };

/** Every time limit of the journey, as ISO-8601 durations; whole days and hours count on the working calendar. */
export type TrustLimits = Readonly<{
  /** What the customer is promised. */
  whole: string;
  /** Four fifths of it: two working days have sixteen hours. */
  eighty: string;
  /** How long the customer's own manager has to claim the session. */
  claim: string;
  /** How long one expert has to answer before the next is asked. */
  expert: string;
  /** Life of a task. */
  task: string;
  /** How long the customer has for a form. */
  form: string;
  /** Idle time after which the manager helps with the form. */
  idle: string;
  /** A lease without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const TRUST_LIMITS: TrustLimits = {
  whole: 'P2D',
  eighty: 'PT13H',
  claim: 'PT2H',
  expert: 'PT30M',
  task: 'P1D',
  form: 'P5D',
  idle: 'PT10M',
  lease: 'PT30M',
};

/** Two days within a minute. */
export const TRUST_FAST_LIMITS: TrustLimits = {
  whole: 'PT55S',
  eighty: 'PT45S',
  claim: 'PT20S',
  expert: 'PT15S',
  task: 'PT40S',
  form: 'PT70S',
  idle: 'PT10S',
  lease: 'PT30S',
};

/** Every time limit of the journey, as ISO-8601 durations. */
export type CollectionsLimits = Readonly<{
  /** From one contact to the next. */
  round: string;
  /** How long a call of the voice robot may take until its result is known. */
  voice: string;
  /** Life of a call by an agent, and of a text that is to be written anew. */
  call: string;
  /** Within how long a specialist has spoken to a customer in hardship. */
  help: string;
  /** Life of a legal review. */
  legal: string;
  /** On the promised day the money is to be there so long after midnight. */
  promiseHour: string;
  /** No promise reaches further. */
  promise: string;
  /** How long a customer in hardship is left alone while they keep to the plan. */
  plan: string;
  /** Nothing of it lasts longer. */
  longest: string;
  /** A claim of an agent without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const COLLECTIONS_LIMITS: CollectionsLimits = {
  round: 'P1D',
  voice: 'PT30M',
  call: 'P1D',
  help: 'P5D',
  legal: 'P7D',
  promiseHour: 'PT18H',
  promise: 'P30D',
  plan: 'P90D',
  longest: 'P180D',
  lease: 'PT30M',
};

/** Days of seconds. */
export const COLLECTIONS_FAST_LIMITS: CollectionsLimits = {
  round: 'PT5S',
  voice: 'PT8S',
  call: 'PT60S',
  help: 'PT60S',
  legal: 'PT60S',
  promiseHour: 'PT18H',
  promise: 'PT6S',
  plan: 'PT8S',
  longest: 'PT10M',
  lease: 'PT30S',
};

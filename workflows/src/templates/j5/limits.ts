/** Every time limit of the journey, as ISO-8601 durations. */
export type CollectionsLimits = Readonly<{
  /** From one contact to the next. */
  round: string;
  /** How long a call of the voice robot may take until its result is known. */
  voice: string;
  /** Life of a call by an agent, and of a text that is to be written anew. */
  call: string;
  /** Life of the talk with a customer in hardship, and within how many working days it is wished for and promised. */
  help: string;
  helpGoal: string;
  helpDeadline: string;
  /** Life of a legal review, and within how many working days it is promised. */
  legal: string;
  legalDeadline: string;
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
  help: 'P7D',
  helpGoal: 'P1D',
  helpDeadline: 'P3D',
  legal: 'P10D',
  legalDeadline: 'P5D',
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
  helpGoal: 'PT20S',
  helpDeadline: 'PT40S',
  legal: 'PT60S',
  legalDeadline: 'PT40S',
  promiseHour: 'PT18H',
  promise: 'PT6S',
  plan: 'PT8S',
  longest: 'PT10M',
  lease: 'PT30S',
};

/** Every time limit of the journey, as ISO-8601 durations: what a bank may want to change, and what a demonstration shortens. */
export interface J1Limits {
  /** Idle time after which a begun application is a breakpoint. */
  readonly idle: string;
  /** A lease without renewal. */
  readonly lease: string;
  /** Life of the application. */
  readonly expires: string;
  /** How long the assistant waits for an answer. */
  readonly assistant: string;
  /** How long one offer to the remote centre stands; it makes two. */
  readonly remote: string;
  /** At the latest so long after the first breakpoint the customer's own manager is asked. */
  readonly managerBy: string;
  /** How long the manager's offer stands. */
  readonly manager: string;
  /** How long the customer has to hand in what core banking missed. */
  readonly supply: string;
  /** Life of a review or call-back. */
  readonly task: string;
  /** From the end of one application until the next may begin. */
  readonly cooldown: string;
  /** Limit of one call to core banking. */
  readonly core: string;
}

/** The limits of the bank. */
export const J1_LIMITS: J1Limits = {
  idle: 'PT10M',
  lease: 'PT10M',
  expires: 'P30D',
  assistant: 'PT30M',
  remote: 'PT20M',
  managerBy: 'PT2H',
  manager: 'P1D',
  supply: 'P1D',
  task: 'P1D',
  cooldown: 'P30D',
  core: 'PT10S',
};

/** The same journey to be watched from beginning to end: what takes hours takes seconds. */
export const J1_FAST_LIMITS: J1Limits = {
  idle: 'PT5S',
  lease: 'PT10S',
  expires: 'PT10M',
  assistant: 'PT8S',
  remote: 'PT10S',
  managerBy: 'PT40S',
  manager: 'PT5M',
  supply: 'PT15S',
  task: 'PT5M',
  cooldown: 'PT1S',
  core: 'PT10S',
};

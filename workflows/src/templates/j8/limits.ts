/** Every time limit of the journey, as ISO-8601 durations. */
export type QueueLimits = Readonly<{
  /** Whoever would wait longer is offered the remote counter. */
  longWait: string;
  /** How long a ticket counts. */
  ticket: string;
  /** How soon after queueing the form is asked for. */
  ask: string;
  /** Idle time after which the assistant helps with the form. */
  idle: string;
  /** How long the assistant waits for an answer. */
  assistant: string;
  /** Life of the form. */
  form: string;
  /** How long one call for a remote agent stands before it is made anew. */
  connect: string;
  /** Longest conversation by video. */
  video: string;
  /** Longest time at the counter. */
  counter: string;
  /** A lease without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const QUEUE_LIMITS: QueueLimits = {
  longWait: 'PT15M',
  ticket: 'PT8H',
  ask: 'PT10S',
  idle: 'PT1M',
  assistant: 'PT10M',
  form: 'PT4H',
  connect: 'PT1H',
  video: 'PT1H',
  counter: 'PT2H',
  lease: 'PT5M',
};

/** The same within a minute; how long the queue is stays as it is. */
export const QUEUE_FAST_LIMITS: QueueLimits = {
  longWait: 'PT15M',
  ticket: 'PT90S',
  ask: 'PT1.5S',
  idle: 'PT4S',
  assistant: 'PT10S',
  form: 'PT80S',
  connect: 'PT30S',
  video: 'PT40S',
  counter: 'PT20S',
  lease: 'PT20S',
};

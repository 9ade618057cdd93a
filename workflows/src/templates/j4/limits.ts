/** Every time limit of the journey, as ISO-8601 durations. Days and hours of tasks are working ones. */
export type ComplaintLimits = Readonly<{
  /** First contact: wished for, and promised. */
  contactGoal: string;
  contactDeadline: string;
  /** Solution: wished for, and promised. */
  solutionGoal: string;
  solutionDeadline: string;
  /** Promised when a complaint was opened again. */
  againDeadline: string;
  /** After a deadline somebody is reminded as often as this, three times. */
  repeat: string;
  /** Longest time for which the clock stands still while the customer is waited for. */
  waiting: string;
  /** Life of a task, whatever was promised. */
  expires: string;
  /** Life of the task of finding somebody else. */
  dispatch: string;
  /** How long the customer has to say how it was. */
  verdict: string;
  /** A claim without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const COMPLAINT_LIMITS: ComplaintLimits = {
  contactGoal: 'PT2H',
  contactDeadline: 'PT4H',
  solutionGoal: 'P1D',
  solutionDeadline: 'P3D',
  againDeadline: 'P1D',
  repeat: 'PT4H',
  waiting: 'P5D',
  expires: 'P15D',
  dispatch: 'P1D',
  verdict: 'P7D',
  lease: 'PT30M',
};

/** Hours of seconds. */
export const COMPLAINT_FAST_LIMITS: ComplaintLimits = {
  contactGoal: 'PT10S',
  contactDeadline: 'PT15S',
  solutionGoal: 'PT20S',
  solutionDeadline: 'PT28S',
  againDeadline: 'PT20S',
  repeat: 'PT5S',
  waiting: 'PT20S',
  expires: 'PT60S',
  dispatch: 'PT30S',
  verdict: 'PT20S',
  lease: 'PT30S',
};

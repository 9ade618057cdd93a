/** Every time limit of the journey, as ISO-8601 durations. */
export type BusinessAccountLimits = Readonly<{
  /** When compliance should have looked. */
  complianceGoal: string;
  /** Life of a compliance task before it goes to two officers, or to others. */
  compliance: string;
  /** How long the manager has to explain what went wrong. */
  explain: string;
  /** A claim without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const BUSINESS_ACCOUNT_LIMITS: BusinessAccountLimits = {
  complianceGoal: 'PT4H',
  compliance: 'P2D',
  explain: 'P3D',
  lease: 'PT30M',
};

/** Days of seconds. */
export const BUSINESS_ACCOUNT_FAST_LIMITS: BusinessAccountLimits = {
  complianceGoal: 'PT20S',
  compliance: 'PT40S',
  explain: 'PT40S',
  lease: 'PT30S',
};

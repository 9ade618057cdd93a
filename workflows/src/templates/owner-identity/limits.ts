/** Every time limit of the journey, as ISO-8601 durations. */
export type OwnerIdentityLimits = Readonly<{
  /** How long the company has to put the owner's details right. */
  correct: string;
  /** Idle time after which the form counts as left. */
  idle: string;
  /** How long staff have to verify somebody by video. */
  video: string;
  /** A lease without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const OWNER_IDENTITY_LIMITS: OwnerIdentityLimits = { correct: 'P3D', idle: 'PT10M', video: 'P3D', lease: 'PT10M' };

/** Days of seconds. */
export const OWNER_IDENTITY_FAST_LIMITS: OwnerIdentityLimits = { correct: 'PT20S', idle: 'PT10S', video: 'PT20S', lease: 'PT15S' };

/** Every time limit of the journey, as ISO-8601 durations. */
export type AppointmentLimits = Readonly<{
  /** How long the customer has to choose a time. */
  book: string;
  /** Idle time after which the form counts as left. */
  idle: string;
  /** How long after the time of the visit somebody may still come. */
  grace: string;
  /** Longest visit. */
  visit: string;
  /** A lease without renewal. */
  lease: string;
}>;

/** The limits of the bank. */
export const APPOINTMENT_LIMITS: AppointmentLimits = { book: 'P7D', idle: 'PT10M', grace: 'P1D', visit: 'PT4H', lease: 'PT30M' };

/** Days of seconds; the time of the visit itself stays what was booked. */
export const APPOINTMENT_FAST_LIMITS: AppointmentLimits = { book: 'PT60S', idle: 'PT15S', grace: 'P1D', visit: 'PT30S', lease: 'PT20S' };

/** Local time of day, `08:00`. */
export type TimeOfDay = string;

/** Part of a local day, half-open; one whose end is not after its start goes over midnight. */
export interface DayWindow {
  /** Which local days it begins on: all, working days of the calendar, or named weekdays (1 = Monday … 7 = Sunday). */
  readonly days: 'every' | 'working' | readonly number[];
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** So many working days or working hours. */
export interface WorkingTime {
  readonly amount: number;
  readonly unit: 'days' | 'hours';
}

/**
 * When something falls due by the bank's calendar, counted from a base instant. It is asked of the world (request `ask-due`), which knows the
 * calendar's table; the answer is recorded and never computed again. The steps apply in this order: `plain`, `working`, `atTime`, `windows`.
 */
export interface DueRule {
  /** Code of a working calendar; absent = the bank's own. */
  readonly calendar?: string;
  /** IANA zone in which all of it is read; absent = the journey's (and the calendar's own where there is no journey). */
  readonly zone?: string;
  /** ISO-8601 duration on the plain calendar, added to the base; `-` before it subtracts. */
  readonly plain?: string;
  /** So many working days (same local time of day) or working hours (within the calendar's opening hours); negative counts back. */
  readonly working?: WorkingTime;
  /** That time on the day that came out, where days were counted; else the first such time of day at or after what came out so far. */
  readonly atTime?: TimeOfDay;
  /** The first moment inside one of these windows at or after what came out so far. */
  readonly windows?: readonly DayWindow[];
}

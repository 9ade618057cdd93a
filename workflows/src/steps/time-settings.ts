import { z } from 'zod';
import { isDuration, isZone, parseTimeOfDay, type WorkingTime } from '../calendar/index.js';
import { GRAPH_LIMITS } from '../graph/limits.js';

/** Schemas of settings about time by a working calendar, shared by the step types that have them. */

/** A length of time: on the plain calendar as an ISO-8601 duration, or so many working days or hours. */
export type LengthSetting = string | WorkingTime;

/** Longer ones are typing errors: four years of working days. */
const MOST_WORKING = 1_000;

const workingTime = z.strictObject({
  amount: z.number().int().min(1).max(MOST_WORKING),
  unit: z.enum(['days', 'hours']),
});

/** One finding for whatever is wrong with it: to people it is one field, a number and a unit. */
export const length = z.custom<LengthSetting>(
  (value) => (typeof value === 'string' ? isDuration(value) : workingTime.safeParse(value).success),
  { params: { wants: 'length' } },
);

export const timeOfDay = z.string().refine((text) => parseTimeOfDay(text) !== undefined, { params: { wants: 'time-of-day' } });
export const zone = z.string().refine(isZone, { params: { wants: 'zone' } });
/** Code of a working calendar; whether the bank has it is known only to the bank. */
export const calendarCode = z.string().min(1).max(GRAPH_LIMITS.id);

/** Windows of a day. One without days can be drawn and never opens, which a rule says. */
export const windows = z
  .array(
    z.strictObject({
      days: z.union([z.enum(['every', 'working']), z.array(z.number().int().min(1).max(7)).max(7)]),
      from: timeOfDay,
      to: timeOfDay,
    }),
  )
  .max(GRAPH_LIMITS.windows);

import { z } from 'zod';
import { duration, eventName, expression, id, isDayOrMore, label, uniqueList, values } from '../settings.js';
import { calendarCode, length, timeOfDay, windows, zone } from '../time-settings.js';

const awaited = z.strictObject({
  id,
  label,
  event: eventName,
  match: expression.optional(),
  /** How far back an event counts that came early. */
  since: z.union([z.enum(['step', 'entry']), duration]),
  assign: values,
});
export type AwaitedEventSetting = Readonly<z.infer<typeof awaited>>;

export const config = z.strictObject({
  duration: length.optional(),
  until: expression.optional(),
  shift: length.optional(),
  shiftDirection: z.enum(['before', 'after']).optional(),
  /** On the day that came out, or else the next time that it is so late. */
  atTime: timeOfDay.optional(),
  /** Whatever came out then waits for the next of these windows, unless it lies in one. */
  windows: windows.optional(),
  calendar: calendarCode.optional(),
  zone: zone.optional(),
  events: uniqueList(awaited, (one) => one.id, ['time', 'past']),
});
export type WaitConfig = Readonly<z.infer<typeof config>>;

/** Whether somebody who waits so long surely leaves on another day. */
export function isOvernight(length: WaitConfig['duration']): boolean {
  if (length === undefined) return false;
  return typeof length === 'string' ? isDayOrMore(length) : length.unit === 'days';
}

/** Whether it waits for a time at all. */
export function hasTime({ duration: length, until, atTime, windows: opens = [] }: WaitConfig): boolean {
  return length !== undefined || until !== undefined || atTime !== undefined || opens.length > 0;
}

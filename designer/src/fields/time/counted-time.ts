import type { DueRule } from '@tongtu/workflows/calendar';
import type { Length } from './length-parts.js';

/** A time as triggers count it: a plain length, then on by a working calendar. */
export interface CountedTime {
  readonly after: string;
  readonly by?: DueRule;
}

/** What people see as its length: the working time where there is one. */
export function lengthOf({ after, by }: CountedTime): Length {
  return by?.working ?? after;
}

/** The same with another length. Working time counts from the beginning, so nothing plain stays beside it. */
export function withLength(time: CountedTime, length: Length): CountedTime {
  if (typeof length === 'string') return withRule({ ...time, after: length }, { working: undefined });
  return withRule({ ...time, after: 'PT0S' }, { working: length });
}

/** The same with other members of its rule; those that are undefined, empty or a list of nothing are taken away, and the rule with the last of them. */
export function withRule({ after, by }: CountedTime, change: { readonly [K in keyof DueRule]?: DueRule[K] | undefined }): CountedTime {
  const members = Object.entries({ ...by, ...change }).filter(([, value]) => !isNothing(value));
  return members.length === 0 ? { after } : { after, by: Object.fromEntries(members) };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

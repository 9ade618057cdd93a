import { parseInstant } from '../calendar/instant.js';
import { parseDuration } from '../calendar/iso-duration.js';
import { LIMITS } from './limits.js';
import { fieldValue, fromHost, isFields, isList, type Fields, type List, type Spend, TooDeep, type Value } from './value.js';

/**
 * Whether two values are the same. Values of different types are not; texts that are both instants are when they mean the same moment
 * (whatever the offset), texts that are both durations when they are equally long.
 */
export function isEqual(a: Value, b: Value, spend: Spend): boolean {
  return isSame(a, b, { spend, depth: 0 });
}

interface Walk {
  readonly spend: Spend;
  readonly depth: number;
}

function isSame(a: Value, b: Value, walk: Walk): boolean {
  if (typeof a === 'string') return typeof b === 'string' && (a === b || (isTime(a) && isTime(b) && compareTexts(a, b, walk.spend) === 0));
  if (a === null || typeof a !== 'object') return a === b;
  if (walk.depth > LIMITS.depth) throw new TooDeep();
  const inside = { spend: walk.spend, depth: walk.depth + 1 };
  if (isList(a)) return isList(b) && sameElements(a, b, inside);
  return isFields(b) && sameFields(a, b, inside);
}

function sameElements(a: List, b: List, walk: Walk): boolean {
  if (a.length !== b.length) return false;
  walk.spend(a.length);
  return a.every((element, index) => isSame(fromHost(element), fromHost(b[index]), walk));
}

function sameFields(a: Fields, b: Fields, walk: Walk): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  walk.spend(names.length);
  return names.every((name) => Object.hasOwn(b, name) && isSame(fieldValue(a, name), fieldValue(b, name), walk));
}

/**
 * Orders two texts, negative when `a` comes first: two instants by time, two durations by length, all else by Unicode code point
 * (which puts dates in order too). Reading times costs a step.
 */
export function compareTexts(a: string, b: string, spend: Spend): number {
  if (!isTime(a) || !isTime(b)) return compareCodePoints(a, b);
  spend(1);
  const times = [parseInstant(a), parseInstant(b)] as const;
  if (times[0] !== undefined && times[1] !== undefined) return times[0] - times[1];
  const lengths = [lengthOf(a), lengthOf(b)] as const;
  if (lengths[0] !== undefined && lengths[1] !== undefined) return lengths[0] - lengths[1];
  return compareCodePoints(a, b);
}

/** A cheap look before the patterns: most texts compared are names and codes. */
function isTime(text: string): boolean {
  return (text[0] === 'P' && text.length > 2) || text[10] === 'T';
}

function lengthOf(text: string): number | undefined {
  if (text[0] !== 'P') return undefined;
  const parsed = parseDuration(text);
  return 'ms' in parsed ? parsed.ms : undefined;
}

/** JavaScript compares UTF-16 units, which puts 😀 and rare Chinese characters before U+E000 and above. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] === b[i]) continue;
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
  }
  return a.length - b.length;
}

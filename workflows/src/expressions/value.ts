import { isDuration } from '../calendar/iso-duration.js';
import { parseDate, parseInstant } from '../calendar/instant.js';
import { isZone } from '../calendar/zone.js';
import type { ValueType } from '../graph/graph.js';
import { isPattern } from './builtins/pattern.js';
import { FORBIDDEN_NAMES, LIMITS } from './limits.js';

export type List = readonly unknown[];
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What expressions compute with: JSON, nothing else. Dates, datetimes and durations are ISO texts.
 * Elements of lists and fields of objects are still as the host gave them: `fromHost` reads them.
 */
export type Value = null | boolean | number | string | List | Fields;

/** Takes elements or characters off the allowance of this evaluation; throws `too-costly` when it is used up. */
export type Spend = (steps: number) => void;

/** Thrown while copying or comparing what is nested too deeply (or in a circle); the evaluator adds the place. */
export class TooDeep extends Error {}

/**
 * Reads a value of the host. What is missing is null; so is what JSON cannot say (functions, NaN, maps), which keeps host objects out.
 * Objects are told by their tag, not their constructor: Temporal's sandbox has constructors of its own.
 */
export function fromHost(value: unknown): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return Number(value);
    case 'object':
      return fromHostObject(value);
    default:
      return null;
  }
}

function fromHostObject(value: object | null): Value {
  if (value === null) return null;
  if (isList(value)) return value;
  const tag = Object.prototype.toString.call(value);
  if (tag === '[object Date]') return dateToText(value as Date);
  return tag === '[object Object]' ? (value as Fields) : null;
}

function dateToText(date: Date): string | null {
  const ms = date.getTime();
  return Number.isNaN(ms) ? null : date.toISOString();
}

/** Hands a result out as plain JSON: its own copy, so that nothing inside can be changed through it. */
export function toHost(value: Value, spend: Spend, depth = 0): Value {
  if (typeof value === 'number') return value === 0 ? 0 : value; // −0 does not survive JSON
  if (value === null || typeof value !== 'object') return value;
  if (depth > LIMITS.depth) throw new TooDeep();
  if (isList(value)) {
    spend(value.length);
    return value.map((element) => toHost(fromHost(element), spend, depth + 1));
  }
  const names = Object.keys(value).filter((name) => !FORBIDDEN_NAMES.has(name));
  spend(names.length);
  return Object.fromEntries(names.map((name) => [name, toHost(fromHost(value[name]), spend, depth + 1)]));
}

/** A field of an object: its own, or null. */
export function fieldValue(object: Fields, name: string): Value {
  return Object.hasOwn(object, name) ? fromHost(object[name]) : null;
}

export function isList(value: unknown): value is List {
  return Array.isArray(value);
}

export function isFields(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The type a value has at run time, where dates, datetimes and durations are strings. */
export function typeOf(value: Value): 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object' {
  if (value === null) return 'null';
  if (isList(value)) return 'list';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}

/** Types of arguments: those of values, an IANA time zone, and a regular expression. */
export type ParamType = ValueType | 'zone' | 'pattern';

/** Types whose values are texts of a certain form. */
const TEXT_FORMS: { readonly [Type in ParamType]?: (text: string) => boolean } = {
  date: (text) => parseDate(text) !== undefined,
  datetime: (text) => parseInstant(text) !== undefined,
  duration: isDuration,
  zone: isZone,
  pattern: isPattern,
};

/** Whether a text can stand for a value of that type: `"2026-03-01"` for a date, but for no number. */
export function readsAs(text: string, type: ParamType): boolean {
  return TEXT_FORMS[type]?.(text) ?? false;
}

/** Whether a value can be passed where that type is wanted. Null can only be passed as `any`. */
export function isOfType(value: Value, type: ParamType): boolean {
  if (type === 'any') return true;
  if (type in TEXT_FORMS) return typeof value === 'string' && readsAs(value, type);
  return typeOf(value) === type;
}

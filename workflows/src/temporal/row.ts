import type { Json } from '../graph/graph.js';

/*
 * What an ordinary activity is called with stays in the history for as long as the instance lives, so it is written
 * short: rows of values instead of objects, 0 for what is as usual, usual values at the end left out.
 */

/** A row of JSON values whose meaning is their place. */
export type Row = readonly Json[];

/** Stands for what is as usual in its place. */
export const usual = 0;

/** A row without the usual values at its end. */
export function short(row: Row): Row {
  const last = row.findLastIndex((value) => value !== usual);
  return row.slice(0, last + 1);
}

/** The value at a place of a row, or what is usual there. */
export function at<T>(row: Row, place: number, asUsual: T): T {
  const value = row[place];
  return value === undefined || value === usual ? asUsual : (value as T);
}

/** Whether there is a 1 at a place of a row. */
export function isSet(row: Row, place: number): boolean {
  return row[place] === 1;
}

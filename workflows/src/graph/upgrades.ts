import type { JsonObject } from './graph.js';

/** Takes a stored drawing of one format and gives it in the next. It may count on what that format's schema accepted. */
export type Upgrade = (graph: JsonObject) => JsonObject;

/** Format of drawings that this version writes. Raising it takes an upgrade from the one before, and a stored drawing of the new one. */
export const CURRENT_FORMAT = 1;

/** From which format an upgrade starts. Format 1 is the first. */
export const upgrades: Readonly<Record<number, Upgrade>> = {};

/** Raises a stored drawing step by step to the wanted format. Answers null for a format that is newer than this version, or unknown. */
export function upgrade(
  graph: JsonObject,
  { from = upgrades, to = CURRENT_FORMAT }: { readonly from?: Readonly<Record<number, Upgrade>>; readonly to?: number } = {},
): JsonObject | null {
  let current = graph;
  while (current['format'] !== to) {
    const format = current['format'];
    const next = typeof format === 'number' && format < to ? from[format] : undefined;
    if (!next) return null;
    current = { ...next(current), format: Number(format) + 1 };
  }
  return current;
}

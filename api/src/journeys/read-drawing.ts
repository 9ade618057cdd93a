import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { parse, type Problem } from '@tongtu/workflows/compiler';
import { drawingUnreadable } from './journeys-problems.js';

/** A drawing from a request. Throws `drawing-unreadable` with the place of every fault when it is none. */
export function readDrawing(json: unknown): Graph {
  const parsed = parse(json);
  if ('graph' in parsed) return parsed.graph;
  const [first] = parsed.problems;
  throw drawingUnreadable(
    { first: first?.message ?? { zh: '这不是一张画布图' } },
    { ...(first?.field ? { field: first.field } : {}), members: { problems: asJson(parsed.problems) } },
  );
}

/** Problems as they travel. */
export function asJson(problems: readonly Problem[]): readonly JsonObject[] {
  return JSON.parse(JSON.stringify(problems)) as readonly JsonObject[];
}

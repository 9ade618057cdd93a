import { z } from 'zod';
import type { Json } from '../graph/graph.js';
import { jsonObjectSchema, stepSchema } from '../graph/graph-schema.js';
import { inspectJson } from '../graph/inspect-json.js';
import { describeIssue } from '../graph/issue-text.js';
import { itemsPartSchema, placePartSchema, settablePartSchema } from '../graph/kitchen-schema.js';
import { GRAPH_LIMITS } from '../graph/limits.js';
import type { GraphProblem } from '../graph/parse-graph.js';
import { textSchema } from '../graph/text-schema.js';
import type { Overlay } from './overlay.js';

const MOST = GRAPH_LIMITS.openParts;
const MOST_PROBLEMS = 50;

const overlaySchema = z.strictObject({
  name: textSchema.optional(),
  settings: z.array(z.strictObject({ part: settablePartSchema, value: z.custom<Json>((value) => value !== undefined) })).max(MOST),
  items: z
    .array(
      z.strictObject({
        part: itemsPartSchema,
        item: jsonObjectSchema,
      }),
    )
    .max(MOST),
  steps: z
    .array(z.strictObject({ part: placePartSchema, step: stepSchema, goesOn: z.array(z.string().max(GRAPH_LIMITS.id + 3)).max(50) }))
    .max(MOST),
});

/** Makes an overlay of unknown JSON; what is not named in its shape is refused with the place. Whether it fits a template is `checkOverlay`'s business. */
export function parseOverlay(json: unknown): { readonly overlay: Overlay } | { readonly problems: readonly GraphProblem[] } {
  const fault = inspectJson(json);
  if (fault) return { problems: [{ path: fault.path.join('.'), message: UNUSABLE }] };
  const parsed = overlaySchema.safeParse(json);
  if (parsed.success) return { overlay: parsed.data };
  const found = parsed.error.issues.slice(0, MOST_PROBLEMS);
  return { problems: found.map((issue) => ({ path: issue.path.map(String).join('.'), message: describeIssue(issue) })) };
}

const UNUSABLE = { zh: '这里有存不了的内容', en: 'This holds something that cannot be stored' };

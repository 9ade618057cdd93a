import { z } from 'zod';
import { isZone } from '../../calendar/index.js';
import type { Json } from '../../graph/graph.js';
import { inspectJson } from '../../graph/inspect-json.js';
import { describeIssue } from '../../graph/issue-text.js';
import { isList, isObject } from '../../graph/json-shapes.js';
import { textSchema } from '../../graph/text-schema.js';
import type { Scenario } from '../../simulator/index.js';
import { Refusal } from '../refusal.js';
import { actSchema, answerSchema } from './act-schema.js';
import { durationSchema, instantSchema, valuesSchema } from './value-schema.js';

const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);
const calendarSchema = z.strictObject({
  code: z.string(),
  zone: z.string().refine(isZone, { params: { wants: 'zone' } }),
  weekdays: z.array(z.number().int().min(1).max(7)),
  hours: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })),
  days: z.record(z.string(), z.enum(['holiday', 'workday'])),
});

const timedSchema = z.union([
  z.strictObject({ after: durationSchema, act: actSchema }),
  z.strictObject({ at: instantSchema, act: actSchema }),
]);

const scenarioSchema: z.ZodType<Scenario> = z.strictObject({
  name: textSchema,
  customer: valuesSchema,
  input: valuesSchema,
  at: instantSchema.optional(),
  answers: z
    .strictObject({ byStep: z.record(z.string(), z.array(answerSchema).min(1)).optional(), otherwise: z.enum(['first-way', 'ask']) })
    .optional(),
  calendars: z.record(z.string(), calendarSchema).optional(),
  acts: z.array(timedSchema).max(500),
  then: durationSchema.optional(),
  ends: z.string().max(60).optional(),
});

/**
 * Makes trials of unknown JSON: one, a list of them, or the list of kept ones as the API gives it. Throws a refusal that names the place of the first fault.
 */
export function readScenarios(place: string, json: Json): readonly Scenario[] {
  const fault = inspectJson(json);
  if (fault) throw refused(place, fault.path, { zh: '这里有读不了的内容', en: 'This holds something that cannot be read' });
  return listOf(json).map((one, index) => readOne(`${place} [${index}]`, one));
}

function listOf(json: Json): readonly Json[] {
  if (isList(json)) return json;
  return isObject(json) && isList(json['items']) ? json['items'] : [json];
}

/** A kept trial holds its name beside what is played. */
function readOne(place: string, json: Json): Scenario {
  const plain = isObject(json) && isObject(json['play']) ? { ...json['play'], name: json['name'] ?? null } : json;
  const parsed = scenarioSchema.safeParse(plain);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (!issue) throw new Error('A schema refuses without a reason');
  const found = nearest(issue);
  throw refused(place, found.path, describeIssue(found));
}

type Issue = z.core.$ZodIssue;

/** Of the alternatives of a choice, what the one says that has least to find fault with. */
function nearest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [fewest] = [...issue.errors].sort((a, b) => a.length - b.length);
  const first = fewest?.[0];
  return first ? nearest({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

function refused(place: string, path: readonly PropertyKey[], { zh, en }: { readonly zh: string; readonly en?: string }): Refusal {
  const where = path.length > 0 ? ` ${path.map(String).join('.')}` : '';
  return new Refusal({ zh: `${place}${where}：${zh}`, en: `${place}${where}: ${en ?? zh}` });
}

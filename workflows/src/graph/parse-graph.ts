import type { Graph, JsonObject, Text } from './graph.js';
import { graphSchema } from './graph-schema.js';
import { inspectJson, type JsonFault } from './inspect-json.js';
import { describeIssue } from './issue-text.js';
import { referenceFaults } from './references.js';
import { upgrade } from './upgrades.js';

/** Why unknown JSON is no drawing: the place as a dotted path (`steps.3.name.zh`, empty = the whole), and what is wrong there. */
export interface GraphProblem {
  readonly path: string;
  readonly message: Text;
}

/** At most so many problems are told: a file that is no drawing at all has thousands. */
const MOST_PROBLEMS = 50;

/**
 * Makes a typed drawing of unknown JSON: upgrades old formats, refuses what is not named in the schema, keys of the prototype chain,
 * sizes beyond `GRAPH_LIMITS`, double ids and links that lead nowhere. What it returns can be trusted; whether it makes sense as a
 * journey is the checker's business.
 */
export function parseGraph(json: unknown): { readonly graph: Graph } | { readonly problems: readonly GraphProblem[] } {
  const fault = inspectJson(json);
  if (fault) return { problems: [{ path: fault.path.join('.'), message: FAULTS[fault.fault] }] };
  if (!isObject(json)) return { problems: [{ path: '', message: { zh: '这不是一张画布图', en: 'This is not a drawing' } }] };
  const upgraded = upgrade(json);
  if (!upgraded) return { problems: [{ path: 'format', message: UNKNOWN_FORMAT }] };
  const parsed = graphSchema.safeParse(upgraded);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => ({ path: issue.path.map(String).join('.'), message: describeIssue(issue) })),
    };
  }
  const graph: Graph = parsed.data;
  const faults = referenceFaults(graph);
  return faults.length > 0 ? { problems: faults.slice(0, MOST_PROBLEMS) } : { graph };
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

const UNKNOWN_FORMAT: Text = {
  zh: '这张图由更新的版本保存，这里打不开',
  en: 'A newer version saved this drawing; it cannot be opened here',
};

const FAULTS: { readonly [K in JsonFault['fault']]: Text } = {
  'not-json': { zh: '这里有存不了的内容', en: 'This holds something that cannot be stored' },
  'forbidden-key': { zh: '这里用了不允许的名字', en: 'A name here is not allowed' },
  'too-deep': { zh: '这里嵌套太深', en: 'This is nested too deep' },
  'too-large': { zh: '这张图太大', en: 'This drawing is too large' },
  'text-too-long': { zh: '这段文字太长', en: 'This text is too long' },
};

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph, Json } from '../../graph/graph.js';
import { parseGraph } from '../../graph/parse-graph.js';
import { templates } from '../../templates/index.js';
import { graphJson } from './graph-json.js';
import { prettyJson } from './pretty-json.js';

test('any JSON is read back as it was, and spelled the same however it was made', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = prettyJson(value as Json);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(prettyJson(JSON.parse(text) as Json)).toBe(text);
    }),
  );
  expect(prettyJson({ b: 1, a: { d: 2, c: [] } })).toBe('{\n  "a": { "c": [], "d": 2 },\n  "b": 1\n}\n');
});

test.each(templates.map((template) => [template.code, template] as const))('the drawing of %s comes back as it was', (_, template) => {
  const graph = template.draw();
  expect(parseGraph(JSON.parse(graphJson(graph)))).toEqual({ graph });
  expect(graphJson(reversed(graph))).toBe(graphJson(graph));
});

test('one changed setting is one changed line', () => {
  const [template] = templates;
  if (!template) throw new Error('No template');
  const graph = template.draw();
  const renamed = { ...graph, steps: graph.steps.map((step, index) => (index === 3 ? { ...step, name: { zh: '改了' } } : step)) };
  const [before, after] = [graphJson(graph).split('\n'), graphJson(renamed).split('\n')];
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, index) => line !== before[index])).toEqual([expect.stringContaining('改了')]);
});

/** The same drawing with its keys the other way round. */
function reversed(graph: Graph): Graph {
  const turn = (value: Json): Json => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(turn);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, member]) => [key, turn(member as Json)]),
    );
  };
  return turn(JSON.parse(JSON.stringify(graph)) as Json) as unknown as Graph;
}

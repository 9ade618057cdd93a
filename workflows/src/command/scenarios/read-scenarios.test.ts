import { describe, expect, test } from '@jest/globals';
import { j1Scenarios, J1_LIMITS, templates } from '../../templates/index.js';
import type { Json } from '../../graph/graph.js';
import { readScenarios } from './read-scenarios.js';

const [first] = j1Scenarios(J1_LIMITS);
const trial = stored(first ?? null) as Readonly<Record<string, Json>>;

describe('trials in a file', () => {
  test.each(templates.map((template) => [template.code, template] as const))('those of %s are read as they are', (_, template) => {
    const scenarios = template.scenarios(template.draw());
    expect(readScenarios('x.json', stored(scenarios))).toEqual(stored(scenarios));
  });

  test('may be one, a list, or kept ones as the API gives them', () => {
    const { name = null, ...play } = trial;
    expect(readScenarios('x', trial)).toEqual([trial]);
    expect(readScenarios('x', { items: [{ id: '1', name, play, keptAt: 'x' }] })).toEqual([trial]);
  });

  test.each<[string, Readonly<Record<string, Json>>, string]>([
    [
      'an act that nobody knows',
      { acts: [{ after: 'PT1S', act: { kind: 'flee' } }] },
      'x [0] acts.0.act.kind: This is not one of the choices',
    ],
    ['a length of time that is none', { then: 'soon' }, 'x [0] then: This needs a length of time, such as 30 min'],
    ['an act without its step', { acts: [{ after: 'PT1S', act: { kind: 'leave', as: 'customer' } }] }, 'x [0] acts.0.act.step: '],
    ['something unknown beside it', { extra: 1 }, 'x [0]: Unknown content: extra'],
  ])('with %s are refused with the place', (_, change, sentence) => {
    expect(() => readScenarios('x', { ...trial, ...change })).toThrow(sentence);
  });

  test('with keys of the prototype chain are refused', () => {
    expect(() => readScenarios('x', JSON.parse('[{"name":{"__proto__":1}}]') as Json)).toThrow('x 0.name: ');
  });
});

function stored(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

import { problem } from '../find.js';
import type { KnownWorld } from '../known-world.js';
import type { Rule } from '../rule.js';

/** Journeys do not call each other in a circle: it would never come to an end of its own. */
export const callCycle: Rule = {
  code: 'call-cycle',
  title: { zh: '旅程互相调用', en: 'Journeys call each other' },
  step: (step, { facts, known }) => {
    const { calls } = facts(step);
    const circle = calls && circleFrom(calls.journey, known);
    if (!circle) return [];
    const way = circle.map((code) => `“${nameOf(code, known)}”`);
    return [
      problem({
        code: 'call-cycle',
        step: step.id,
        field: calls.path,
        message: {
          zh: `绕回来了：这条旅程 → ${way.join(' → ')} → 这条旅程。`,
          en: `It goes round in a circle: this journey → ${way.join(' → ')} → this journey.`,
        },
        remedy: { zh: '去掉其中一处调用', en: 'Take one of the calls away' },
      }),
    ];
  },
};

/** The journeys by which a call comes back to the drawn one, the called one first; undefined when it does not. */
function circleFrom(first: string, { journey, journeys = [] }: KnownWorld): readonly string[] | undefined {
  if (journey === undefined) return undefined;
  if (first === journey) return [];
  const calls = new Map(journeys.map((one) => [one.code, one.calls]));
  const ways: (readonly string[])[] = [[first]];
  const seen = new Set([first]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of calls.get(way.at(-1) ?? '') ?? []) {
      if (next === journey) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function nameOf(code: string, { journeys = [] }: KnownWorld): string {
  return journeys.find((one) => one.code === code)?.name.zh ?? code;
}

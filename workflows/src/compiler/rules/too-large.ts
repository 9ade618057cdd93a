import { GRAPH_LIMITS } from '../../graph/limits.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** Ways out of one step that a card can still show and a person can still tell apart. */
const MOST_OUTCOMES = 40;

/** The drawing stays within what can be drawn, watched and run. */
export const tooLarge: Rule = {
  code: 'too-large',
  title: { zh: '太大了', en: 'It is too large' },
  step: (step, drawing) => {
    const count = drawing.outcomes(step).length;
    if (count <= MOST_OUTCOMES) return [];
    return [
      problem({
        code: 'too-large',
        step: step.id,
        message: {
          zh: `“${nameOf(step).zh}”有 ${count} 个结果，最多 ${MOST_OUTCOMES} 个。`,
          en: `"${nameOf(step).en}" has ${count} outcomes; at most ${MOST_OUTCOMES}.`,
        },
        remedy: { zh: '拆成几步', en: 'Split it into several steps' },
      }),
    ];
  },
  journey: ({ graph }) => [
    ...over('steps', graph.steps.length, GRAPH_LIMITS.steps),
    ...over('links', graph.links.length, GRAPH_LIMITS.links),
  ],
};

function over(what: 'steps' | 'links', count: number, most: number): readonly Problem[] {
  if (count <= most) return [];
  const zh = what === 'steps' ? '步' : '条连线';
  return [
    problem({
      code: 'too-large',
      step: null,
      message: { zh: `这张图有 ${count} ${zh}，最多 ${most} ${zh}。`, en: `This drawing has ${count} ${what}; at most ${most}.` },
      remedy: { zh: '拆成几个旅程', en: 'Split it into several journeys' },
    }),
  ];
}

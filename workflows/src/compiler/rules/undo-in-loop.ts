import { problem } from '../find.js';
import { rings } from '../rings.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** A loop does not keep doing what can be undone without ever undoing it: that much cannot be remembered. */
export const undoInLoop: Rule = {
  code: 'undo-in-loop',
  title: { zh: '循环里一直办可以撤的事', en: 'A loop keeps doing what can be undone' },
  journey: (drawing) => {
    const { steps } = drawing.graph;
    const reversible = steps.filter((step) => drawing.facts(step).reversible);
    if (reversible.length === 0 || !steps.some((step) => drawing.facts(step).undoes)) return [];
    const undoing = new Set(steps.filter((step) => drawing.facts(step).undoes).map(({ id }) => id));
    const endless = rings(steps, drawing.targets).filter((ring) => ![...ring].some((id) => undoing.has(id)));
    const looping = new Set(endless.flatMap((ring) => [...ring]));
    return reversible
      .filter(({ id }) => looping.has(id))
      .map((step) => {
        const { zh, en } = nameOf(step);
        return problem({
          code: 'undo-in-loop',
          severity: 'warning',
          step: step.id,
          field: 'undo',
          message: {
            zh: `“${zh}”在循环里，每一轮都要记着怎么撤：十几轮以后记不下，会停下等人。`,
            en: `"${en}" stands in a loop, and each round has to be remembered: after a dozen or so it stops for a person.`,
          },
          remedy: { zh: '在循环里撤掉，或把它移出循环', en: 'Undo it within the loop, or move it out of the loop' },
        });
      });
  },
};

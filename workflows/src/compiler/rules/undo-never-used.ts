import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** What says how it is undone is undone somewhere: else whoever reads the drawing counts on what never happens. */
export const undoNeverUsed: Rule = {
  code: 'undo-never-used',
  title: { zh: '写了怎么撤，却没有地方撤', en: 'An undo is never used' },
  journey: (drawing) => {
    const undone = drawing.graph.steps.flatMap((step) => drawing.facts(step).undoes?.steps ?? []);
    if (undone.includes('all')) return [];
    const named = new Set(undone);
    return drawing.graph.steps
      .filter((step) => drawing.facts(step).reversible && !named.has(step.id))
      .map((step) => {
        const { zh, en } = nameOf(step);
        return problem({
          code: 'undo-never-used',
          severity: 'warning',
          step: step.id,
          field: 'undo',
          message: {
            zh: `“${zh}”写了怎么撤，可是没有哪里会撤它。`,
            en: `"${en}" says how it is undone, but it is never undone.`,
          },
          remedy: { zh: '加一步“撤销”，或在“结束”上选先撤', en: 'Add a step that undoes, or let an end undo what was done' },
        });
      });
  },
};

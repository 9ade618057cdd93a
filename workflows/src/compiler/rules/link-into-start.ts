import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Nothing leads back into the start: entering again is decided by its re-entry rule, for each customer anew. */
export const linkIntoStart: Rule = {
  code: 'link-into-start',
  title: { zh: '连回了开始', en: 'A link leads into the start' },
  step: (step, drawing) =>
    drawing.leaving(step.id).flatMap((link) => {
      const to = drawing.step(link.to);
      if (!to || !drawing.definition(to)?.begins) return [];
      return [
        problem({
          code: 'link-into-start',
          step: step.id,
          field: `outcome:${link.outcome}`,
          message: {
            zh: '连回了“开始”：旅程只能从那里进入，不能走回去。',
            en: 'This leads back into the start, which can only be entered from outside.',
          },
          remedy: { zh: '改连到“开始”后面的那一步', en: 'Link to the step after the start' },
          fixes: drawing
            .leaving(to.id)
            .slice(0, 1)
            .map((next) => ({
              label: { zh: '连到它后面那一步', en: 'Link to the step after it' },
              edits: [{ kind: 'connect', link: { ...link, to: next.to } }],
            })),
        }),
      ];
    }),
};

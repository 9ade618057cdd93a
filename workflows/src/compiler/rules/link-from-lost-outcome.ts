import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Links leave by outcomes that their step still has: one that went with a deleted case or trigger would never be taken. */
export const linkFromLostOutcome: Rule = {
  code: 'link-from-lost-outcome',
  title: { zh: '连线的结果已经没有了', en: 'A link leaves by a lost outcome' },
  step: (step, drawing) => {
    const definition = drawing.definition(step);
    if (!definition || definition.issues(step.config).length > 0) return []; // half-typed settings: which outcomes there are is not known
    const leaving = drawing.leaving(step.id);
    if (drawing.ways(step.id).length === leaving.length) return [];
    const codes = new Set(drawing.outcomes(step).map(({ code }) => code));
    return leaving
      .filter((link) => !codes.has(link.outcome))
      .map((link) => {
        const to = drawing.step(link.to)?.name;
        return problem({
          code: 'link-from-lost-outcome',
          step: step.id,
          field: `outcome:${link.outcome}`,
          message: {
            zh: `有一条连到“${to?.zh ?? ''}”的线，它的结果已经删掉了，永远走不到。`,
            en: `A link to "${to?.en ?? to?.zh ?? ''}" leaves by an outcome that is gone.`,
          },
          remedy: { zh: '删掉这条线', en: 'Delete the link' },
          fixes: [
            { label: { zh: '删掉这条线', en: 'Delete the link' }, edits: [{ kind: 'disconnect', from: step.id, outcome: link.outcome }] },
          ],
        });
      });
  },
};

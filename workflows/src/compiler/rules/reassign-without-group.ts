import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A late task can be given to the next group only where there is one. */
export const reassignWithoutGroup: Rule = {
  code: 'reassign-without-group',
  title: { zh: '没有下一组可以改派', en: 'There is no next group to give it to' },
  step: (step, drawing) => {
    const { staffWork: work } = drawing.facts(step);
    if (!work || work.groups.length > 1) return [];
    return work.reactions
      .filter(({ toNextGroup }) => toNextGroup === true)
      .map(({ path }) =>
        problem({
          code: 'reassign-without-group',
          severity: 'warning',
          step: step.id,
          field: `${path}.to`,
          message: {
            zh: '到时间改派给下一组，可是没有下一组：什么都不会发生。',
            en: 'It would go to the next group, and there is none: nothing happens.',
          },
          remedy: { zh: '加一组，或改派给负责人', en: 'Add a group, or give it to the manager' },
          fixes: [
            {
              label: { zh: '改派给机构负责人', en: 'Give it to the manager' },
              edits: [{ kind: 'set-config', step: step.id, path: `${path}.to`, value: 'manager' }],
            },
          ],
        }),
      );
  },
};

import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A journey that limits its entries lets at least one in. */
export const entryCapZero: Rule = {
  code: 'entry-cap-zero',
  title: { zh: '一位也进不来', en: 'Nobody may enter' },
  step: (step, { definition }) =>
    (definition(step)?.entrance(step.config)?.caps ?? [])
      .filter(({ most }) => most === 0)
      .map(({ path }) =>
        problem({
          code: 'entry-cap-zero',
          step: step.id,
          field: path,
          message: { zh: '最多进 0 位，就是谁都进不来。', en: 'At most 0 entries: nobody may enter.' },
          remedy: {
            zh: '写一个大于 0 的数，或不限；要停就用“暂停进入”',
            en: 'Give a number above 0, or none; to stop entries, pause the journey',
          },
          fixes: [{ label: { zh: '不限', en: 'No limit' }, edits: [{ kind: 'set-config', step: step.id, path, value: null }] }],
        }),
      ),
};

import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A checklist asks for something: an empty one is finished before it is begun. */
export const checklistEmpty: Rule = {
  code: 'checklist-empty',
  title: { zh: '清单是空的', en: 'A checklist is empty' },
  step: (step, drawing) => {
    const { checklist } = drawing.facts(step).staffWork ?? {};
    if (!checklist || checklist.items.length > 0) return [];
    return [
      problem({
        code: 'checklist-empty',
        severity: 'warning',
        step: step.id,
        field: checklist.path,
        message: { zh: '清单是空的：什么都不查也能办完。', en: 'The checklist is empty: it is finished without looking at anything.' },
        remedy: { zh: '加上要查的，或不用清单', en: 'Add what is to be checked, or do without' },
        fixes: [
          {
            label: { zh: '不用清单', en: 'Do without' },
            edits: [{ kind: 'set-config', step: step.id, path: 'checklistOpen', value: false }],
          },
        ],
      }),
    ];
  },
};

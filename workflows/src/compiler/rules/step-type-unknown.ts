import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Every card is of a type that this version knows. */
export const stepTypeUnknown: Rule = {
  code: 'step-type-unknown',
  title: { zh: '不认识的步骤', en: 'A step of an unknown type' },
  step: (step, drawing) =>
    drawing.definition(step)
      ? []
      : [
          problem({
            code: 'step-type-unknown',
            step: step.id,
            message: { zh: '这个版本不认识这种步骤，跑不起来。', en: 'This version does not know this kind of step and cannot run it.' },
            remedy: { zh: '删掉它，换一种步骤', en: 'Delete it and use another step' },
            fixes: [{ label: { zh: '删除', en: 'Delete' }, edits: [{ kind: 'remove-steps', steps: [step.id] }] }],
          }),
        ],
};

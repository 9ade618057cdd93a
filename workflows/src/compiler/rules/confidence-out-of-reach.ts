import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A confidence that is never reached makes everything unsure, and one of nothing makes nothing unsure: either way nobody is told the doubtful from the clear. */
export const confidenceOutOfReach: Rule = {
  code: 'confidence-out-of-reach',
  title: { zh: '把握的要求没有用', en: 'The confidence asked for is of no use' },
  step: (step, drawing) => {
    const { confidence } = drawing.facts(step).machine ?? {};
    if (!confidence || (confidence.least > 0 && confidence.least <= confidence.most)) return [];
    const { path: field, least, most } = confidence;
    const percent = Math.floor(most * 100);
    const usual = Math.min(0.6, most);
    return [
      problem({
        code: 'confidence-out-of-reach',
        severity: 'warning',
        step: step.id,
        field,
        message:
          least > 0
            ? {
                zh: `最多只会有 ${percent}% 的把握，所以总走“不确定”。`,
                en: `It is never more than ${percent}% sure, so it always leaves by "Unsure".`,
              }
            : { zh: '要求是 0，所以瞎猜也算有把握。', en: 'Nothing is asked for, so a mere guess counts as sure.' },
        remedy: { zh: '把要求改到 60% 左右', en: 'Ask for about 60%' },
        fixes: [
          {
            label: { zh: '改成 60%', en: 'Make it 60%' },
            edits: [{ kind: 'set-config', step: step.id, path: field, value: usual }],
          },
        ],
      }),
    ];
  },
};

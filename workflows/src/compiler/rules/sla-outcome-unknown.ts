import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A task that is left when a time passes is left by one of its own outcomes. */
export const slaOutcomeUnknown: Rule = {
  code: 'sla-outcome-unknown',
  title: { zh: '到时间走的出口不存在', en: 'A promised time leaves by an outcome that is not there' },
  step: (step, drawing) => {
    const { staffWork: work } = drawing.facts(step);
    const known = new Set(drawing.outcomes(step).map(({ code }) => code));
    return (work?.reactions ?? [])
      .filter(({ outcome }) => outcome !== undefined && !known.has(outcome))
      .map(({ path }) =>
        problem({
          code: 'sla-outcome-unknown',
          step: step.id,
          field: `${path}.outcome`,
          message: { zh: '到时间要走的出口已经没有了。', en: 'It would leave by an outcome that is not there any more.' },
          remedy: { zh: '选一个还在的出口', en: 'Choose one of its outcomes' },
          fixes: [
            {
              label: { zh: '改走“超时”', en: 'Leave by "Expired"' },
              edits: [{ kind: 'set-config', step: step.id, path: `${path}.outcome`, value: 'expired' }],
            },
          ],
        }),
      );
  },
};

import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** A result means one thing: two ends with one code but different names would be counted as the same. */
export const endOutcomeClash: Rule = {
  code: 'end-outcome-clash',
  title: { zh: '两个结束共用一个结果', en: 'Two ends share a result' },
  journey: (drawing) => {
    const seen = new Map<string, string>();
    return drawing.graph.steps.flatMap((step) => {
      const code = drawing.definition(step)?.ends?.(step.config);
      if (code === undefined) return [];
      const { zh, en } = nameOf(step);
      const before = seen.get(code);
      if (before === undefined) seen.set(code, zh);
      if (before === undefined || before === zh) return [];
      return [
        problem({
          code: 'end-outcome-clash',
          severity: 'warning',
          step: step.id,
          field: 'outcome',
          message: {
            zh: `“${zh}”和“${before}”的结果代码一样，报表里会算成一种。`,
            en: `"${en}" has the same result code as another end: figures will not tell them apart.`,
          },
          remedy: { zh: '换一个结果代码，或两个结束叫一样的名字', en: 'Choose another result code, or one name for both' },
        }),
      ];
    });
  },
};

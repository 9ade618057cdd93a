import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** A journey has one start: several ways to set it off are settings of that one. */
export const severalStarts: Rule = {
  code: 'several-starts',
  title: { zh: '有几个开始', en: 'There are several starts' },
  journey: ({ starts }) =>
    starts.slice(1).map((step) =>
      problem({
        code: 'several-starts',
        step: step.id,
        message: {
          zh: `已经有一个“开始”了，“${nameOf(step).zh}”是多出来的。`,
          en: `There is a start already; "${nameOf(step).en}" is one too many.`,
        },
        remedy: { zh: '删掉它；几种发起方式可以写在同一个“开始”里', en: 'Delete it; one start can be set off in several ways' },
        fixes: [{ label: { zh: '删除', en: 'Delete' }, edits: [{ kind: 'remove-steps', steps: [step.id] }] }],
      }),
    ),
};

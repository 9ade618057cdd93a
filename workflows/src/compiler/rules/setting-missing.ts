import { problem } from '../find.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

/** Every setting that a step cannot do without has been made: half a check checks nothing. */
export const settingMissing: Rule = {
  code: 'setting-missing',
  title: { zh: '还有设置没选好', en: 'A setting is still to be made' },
  step: (step, drawing) => {
    const { zh, en } = nameOf(step);
    return (drawing.facts(step).missing ?? []).map(({ path, what }) =>
      problem({
        code: 'setting-missing',
        step: step.id,
        field: path,
        message: { zh: `“${zh}”还差一样：${what.zh}。`, en: `"${en}" lacks something: ${what.en ?? what.zh}.` },
        remedy: { zh: what.zh, en: what.en ?? what.zh },
      }),
    );
  },
};

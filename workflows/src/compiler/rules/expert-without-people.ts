import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** An expert who may be asked is somebody: by name, or a queue. */
export const expertWithoutPeople: Rule = {
  code: 'expert-without-people',
  title: { zh: '专家没有人', en: 'An expert is nobody' },
  step: (step, drawing) =>
    (drawing.facts(step).staffWork?.experts ?? [])
      .filter(({ isAnybody }) => !isAnybody)
      .map(({ path }) =>
        problem({
          code: 'expert-without-people',
          step: step.id,
          field: `${path}.staff`,
          message: {
            zh: '可以请这位专家，却没说是谁：请了也没人来。',
            en: 'The expert may be asked, but nobody is named: nobody would come.',
          },
          remedy: { zh: '写上登录名，或选一个队列', en: 'Name somebody, or choose a queue' },
        }),
      ),
};

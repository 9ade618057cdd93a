import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A journey has a start: without one nobody ever enters it. */
export const noStart: Rule = {
  code: 'no-start',
  title: { zh: '没有开始', en: 'There is no start' },
  journey: ({ starts }) =>
    starts.length > 0
      ? []
      : [
          problem({
            code: 'no-start',
            step: null,
            message: { zh: '还没有“开始”：谁也进不来。', en: 'There is no start: nobody can enter.' },
            remedy: { zh: '从左边拖一个“开始”进来，连到第一步', en: 'Drag a start in from the left and link it to the first step' },
          }),
        ],
};

import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Every list of words that a drawing names is one that the bank has: a check without its list lets nothing pass. */
export const wordListUnknown: Rule = {
  code: 'word-list-unknown',
  title: { zh: '没有这个词表', en: 'The bank has no such list' },
  step: (step, { facts, known: { wordLists } }) => {
    if (wordLists === undefined) return [];
    return (facts(step).wordLists ?? [])
      .filter(({ code }) => !wordLists.includes(code))
      .map(({ path }) =>
        problem({
          code: 'word-list-unknown',
          step: step.id,
          field: path,
          message: { zh: '选的词表已经没有了，这一项查什么都不会通过。', en: 'This list is gone; the check would let nothing pass.' },
          remedy: { zh: '换一个词表，或请合规重新录入', en: 'Choose another list, or ask compliance to enter it again' },
        }),
      );
  },
};

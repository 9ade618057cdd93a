import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A class that is only a name is told from the others by nothing: what belongs there goes elsewhere. */
export const classWithoutExamples: Rule = {
  code: 'class-without-examples',
  title: { zh: '类别没有例句', en: 'A class has no examples' },
  step: (step, drawing) =>
    (drawing.facts(step).machine?.tellsApart ?? []).flatMap(({ path, label, sentences, isKnown }) => {
      if (isKnown || sentences.length > 0) return [];
      return [
        problem({
          code: 'class-without-examples',
          step: step.id,
          field: path,
          message: {
            zh: `“${label.zh}”既没有说明也没有例句，机器分不出来。`,
            en: `"${label.en ?? label.zh}" has neither a description nor an example: the machine cannot tell it.`,
          },
          remedy: {
            zh: '写一句什么算这一类，再写几句客户的原话',
            en: 'Say what belongs there, and add a few sentences as customers say them',
          },
        }),
      ];
    }),
};

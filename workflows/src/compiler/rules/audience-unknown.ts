import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** The audience that a journey begins with is a segment that the bank has. */
export const audienceUnknown: Rule = {
  code: 'audience-unknown',
  title: { zh: '没有这个客群', en: 'The bank has no such audience' },
  step: (step, drawing) => {
    const definition = drawing.definition(step);
    const { segments } = drawing.known;
    if (!definition?.begins || segments === undefined) return [];
    return definition
      .pins(step.config)
      .filter(({ code }) => !segments.some((one) => one.code === code))
      .map(({ path }) =>
        problem({
          code: 'audience-unknown',
          step: step.id,
          field: path,
          message: { zh: '银行没有这个客群，说不清该给谁发起。', en: 'The bank has no such segment: nobody could say for whom it begins.' },
          remedy: { zh: '另选一个客群，或先把它建起来', en: 'Choose another segment, or make this one first' },
        }),
      );
  },
};

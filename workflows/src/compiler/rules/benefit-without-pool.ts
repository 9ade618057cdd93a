import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Every benefit that a drawing grants has a pool that it is taken from: without one nothing can be granted. */
export const benefitWithoutPool: Rule = {
  code: 'benefit-without-pool',
  title: { zh: '权益没有权益池', en: 'A benefit without a pool' },
  step: (step, { facts, known: { catalogue } }) => {
    const dry = new Set(catalogue?.filter(({ kind, hasPool }) => kind === 'benefit' && !hasPool).map(({ code }) => code));
    return (facts(step).catalogue ?? [])
      .filter(({ code, kinds }) => kinds.includes('benefit') && dry.has(code))
      .map(({ path, code }) =>
        problem({
          code: 'benefit-without-pool',
          step: step.id,
          field: path,
          message: {
            zh: `权益“${code}”没有权益池，一份也发不出去，带它的方案谁也选不上。`,
            en: `The benefit "${code}" has no pool: none can be granted, and its offer would never be chosen.`,
          },
          remedy: { zh: '请管理员给它建一个权益池，或者去掉这个权益', en: 'Have a pool made for it, or take the benefit out' },
        }),
      );
  },
};

import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** A result that has a way of its own is one that the called journey can come to. */
export const callOutcomeUnknown: Rule = {
  code: 'call-outcome-unknown',
  title: { zh: '那条旅程没有这个结果', en: 'The journey has no such result' },
  step: (step, { facts, known: { journeys } }) => {
    const { calls } = facts(step);
    const journey = journeys?.find(({ code }) => code === calls?.journey);
    if (!calls || !journey) return [];
    const unknown = calls.outcomes.filter((code) => !journey.outcomes.includes(code) && !ALWAYS.has(code));
    return unknown.map((code) =>
      problem({
        code: 'call-outcome-unknown',
        severity: 'warning',
        step: step.id,
        field: `outcomes.${calls.outcomes.indexOf(code)}.code`,
        message: {
          zh: `“${calls.name.zh}”没有以“${code}”结束的地方，这条路走不到。`,
          en: `"${calls.name.en ?? calls.name.zh}" never ends by "${code}": nobody will go this way.`,
        },
        remedy: { zh: `改成它有的：${journey.outcomes.join('、')}`, en: `Use one that it has: ${journey.outcomes.join(', ')}` },
      }),
    );
  },
};

/** Ends that no drawing draws: an operator's order, and the longest time. */
const ALWAYS: ReadonlySet<string> = new Set(['cancelled', 'too-old']);

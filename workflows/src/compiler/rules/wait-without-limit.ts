import { problem } from '../find.js';
import type { Rule } from '../rule.js';

/** Every wait ends some day: an event that never comes must not hold a customer for ever. */
export const waitWithoutLimit: Rule = {
  code: 'wait-without-limit',
  title: { zh: '客户可能永远等下去', en: 'A wait has no limit' },
  step: (step, drawing) => {
    const { endlessFor } = drawing.facts(step);
    if (endlessFor === undefined) return [];
    return [
      problem({
        code: 'wait-without-limit',
        step: step.id,
        field: endlessFor,
        message: { zh: '客户可能永远等下去：没设最长时间。', en: 'The customer may wait for ever: there is no limit.' },
        remedy: { zh: '设一个最长时间，到了就走“到时间”', en: 'Set a limit; then it goes on by "Time is up"' },
        fixes: [
          { label: { zh: '加上 7 天', en: 'Add 7 days' }, edits: [{ kind: 'set-config', step: step.id, path: endlessFor, value: 'P7D' }] },
        ],
      }),
    ];
  },
};

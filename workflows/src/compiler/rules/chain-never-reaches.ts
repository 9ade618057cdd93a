import type { Step, Text } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { leastMs } from '../promised-time.js';
import type { Rule } from '../rule.js';

/** Every group of a chain can be asked: those before it have a time to claim the task, and the task lives long enough. */
export const chainNeverReaches: Rule = {
  code: 'chain-never-reaches',
  title: { zh: '后面的组永远轮不到', en: 'A group is never asked' },
  step: (step, drawing) => {
    const { staffWork: work } = drawing.facts(step);
    // Who is asked when a time passes is not asked by the clock of the chain.
    if (!work || work.reactions.some(({ toNextGroup }) => toNextGroup === true)) return [];
    const life = leastMs(work.expires) ?? Infinity;
    let passed = 0;
    return work.groups.slice(0, -1).flatMap(({ within, withinPath }) => {
      const time = leastMs(within);
      passed += time ?? 0;
      if (time === undefined) return [finding(step, withinPath, NO_TIME)];
      return passed >= life && passed - time < life ? [finding(step, withinPath, TOO_LONG)] : [];
    });
  },
};

const NO_TIME = {
  message: {
    zh: '没说多久没人领就找下一组：后面的组永远轮不到。',
    en: 'It is not said after how long the next group is asked: it never is.',
  },
  remedy: { zh: '设一个时间', en: 'Set a time' },
} as const satisfies Readonly<Record<string, Text>>;

const TOO_LONG = {
  message: { zh: '轮到下一组之前任务就过期了。', en: 'The task expires before the next group is asked.' },
  remedy: { zh: '把等的时间改短，或把有效期改长', en: 'Ask sooner, or let the task live longer' },
} as const satisfies Readonly<Record<string, Text>>;

function finding(step: Step, field: string, words: { readonly message: Text; readonly remedy: Text }): Problem {
  return problem({
    code: 'chain-never-reaches',
    step: step.id,
    field,
    ...words,
    fixes:
      words === NO_TIME
        ? [
            {
              label: { zh: '30 分钟没人领就找下一组', en: 'Ask them after 30 min' },
              edits: [{ kind: 'set-config', step: step.id, path: field, value: 'PT30M' }],
            },
          ]
        : [],
  });
}

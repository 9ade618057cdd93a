import type { Json } from '../../graph/graph.js';
import { problem } from '../find.js';
import { isNotShorter } from '../promised-time.js';
import type { Rule } from '../rule.js';

/** The goal comes before the deadline: afterwards it has nothing to say. */
export const slaGoalAfterDeadline: Rule = {
  code: 'sla-goal-after-deadline',
  title: { zh: '目标晚于时限', en: 'The goal is after the deadline' },
  step: (step, drawing) => {
    const { goal, deadline } = drawing.facts(step).staffWork ?? {};
    if (goal === undefined || deadline === undefined || !isNotShorter(goal, deadline)) return [];
    const swapped = [
      ['goal', deadline],
      ['deadline', goal],
    ] as const;
    const isSame = JSON.stringify(goal) === JSON.stringify(deadline);
    return [
      problem({
        code: 'sla-goal-after-deadline',
        step: step.id,
        field: 'goal',
        message: { zh: '目标不比时限早：过了时限才到目标。', en: 'The goal does not come before the deadline.' },
        remedy: { zh: '把目标改早，或把时限改晚', en: 'Make the goal earlier, or the deadline later' },
        fixes: isSame
          ? []
          : [
              {
                label: { zh: '两个对换', en: 'Swap them' },
                edits: swapped.map(([path, value]) => ({ kind: 'set-config', step: step.id, path, value: value as Json }) as const),
              },
            ],
      }),
    ];
  },
};

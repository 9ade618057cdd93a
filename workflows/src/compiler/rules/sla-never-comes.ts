import type { Step, Text } from '../../graph/graph.js';
import { problem } from '../find.js';
import type { Problem } from '../problem.js';
import { leastMs } from '../promised-time.js';
import type { Rule } from '../rule.js';

const NAMES = {
  goal: { zh: '目标', en: 'goal' },
  deadline: { zh: '时限', en: 'deadline' },
  repeat: { zh: '重复催办', en: 'repetition' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is drawn for a time happens: the time is set, and comes before the task closes by itself. */
export const slaNeverComes: Rule = {
  code: 'sla-never-comes',
  title: { zh: '时限永远到不了', en: 'A promised time never comes' },
  step: (step, drawing) => {
    const { staffWork: work } = drawing.facts(step);
    if (!work) return [];
    const tooLate = (['goal', 'deadline'] as const).filter((time) => (leastMs(work[time]) ?? 0) >= (leastMs(work.expires) ?? Infinity));
    const unset = (['goal', 'deadline', 'repeat'] as const).filter(
      (time) => work[time] === undefined && work.reactions.some(({ at }) => at === time),
    );
    const isLost = work.repeat !== undefined && work.deadline === undefined;
    return [
      ...tooLate.map((time) => lateProblem(step, time)),
      ...unset.map((time) => unsetProblem(step, time)),
      ...(isLost ? [repeatProblem(step)] : []),
    ];
  },
};

function lateProblem(step: Step, time: 'goal' | 'deadline'): Problem {
  return problem({
    code: 'sla-never-comes',
    step: step.id,
    field: time,
    message: {
      zh: `${NAMES[time].zh}永远到不了：任务先过期了。`,
      en: `The ${NAMES[time].en} never comes: the task expires before it.`,
    },
    remedy: { zh: '把时间改短，或把有效期改长', en: 'Make it shorter, or let the task live longer' },
  });
}

function unsetProblem(step: Step, time: keyof typeof NAMES): Problem {
  return problem({
    code: 'sla-never-comes',
    severity: 'warning',
    step: step.id,
    field: time,
    message: {
      zh: `画了过了${NAMES[time].zh}做什么，却没有设时间。`,
      en: `What happens after the ${NAMES[time].en} is drawn, but not when that is.`,
    },
    remedy: { zh: '设上时间，或去掉要做的事', en: 'Set the time, or remove what happens' },
  });
}

function repeatProblem(step: Step): Problem {
  return problem({
    code: 'sla-never-comes',
    step: step.id,
    field: 'repeat',
    message: { zh: '重复催办从时限算起，可是没有时限。', en: 'Repetitions count from the deadline, and there is none.' },
    remedy: { zh: '设一个时限', en: 'Set a deadline' },
    fixes: [
      {
        label: { zh: '加上时限 1 个工作日', en: 'Add a deadline of 1 working day' },
        edits: [{ kind: 'set-config', step: step.id, path: 'deadline', value: { amount: 1, unit: 'days' } }],
      },
    ],
  });
}

import { leastMs } from '../promised-time.js';
import { problem } from '../find.js';
import type { Rule } from '../rule.js';

const DAYS = 3;
const LONG_MS = DAYS * 86_400_000;

/** Work that may lie for days has a time by which it should be done: otherwise nobody notices that it lies. */
export const taskWithoutDeadline: Rule = {
  code: 'task-without-deadline',
  title: { zh: '任务没有时限', en: 'A task has no deadline' },
  step: (step, drawing) => {
    const { staffWork: work } = drawing.facts(step);
    if (!work || work.goal !== undefined || work.deadline !== undefined || (leastMs(work.expires) ?? 0) <= LONG_MS) return [];
    return [
      problem({
        code: 'task-without-deadline',
        severity: 'warning',
        step: step.id,
        field: 'deadline',
        message: {
          zh: `任务可以放上 ${DAYS} 天多，没有目标也没有时限：放着没人知道。`,
          en: `The task may lie for more than ${DAYS} days without a goal or a deadline: nobody would notice.`,
        },
        remedy: { zh: '定一个时限，到了通知或改派', en: 'Set a deadline, and what happens then' },
        fixes: [
          {
            label: { zh: '加上时限 1 个工作日', en: 'Add a deadline of 1 working day' },
            edits: [{ kind: 'set-config', step: step.id, path: 'deadline', value: { amount: 1, unit: 'days' } }],
          },
        ],
      }),
    ];
  },
};

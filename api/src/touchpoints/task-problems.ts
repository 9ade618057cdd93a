import { defineProblem } from '../http/problems/problem.js';

type ClockTrouble = 'waiting-not-drawn' | 'already-waiting' | 'not-waiting';

const clockTroubles: Readonly<Record<ClockTrouble, { readonly zh: string; readonly en: string }>> = {
  'waiting-not-drawn': { zh: '这个任务不能停表', en: 'The clock of this task may not be stopped' },
  'already-waiting': { zh: '已经停表，在等客户', en: 'The clock stands still already' },
  'not-waiting': { zh: '表正走着，没有在等客户', en: 'The clock is running' },
};

export const clockRefused = defineProblem<{ readonly why: ClockTrouble }>({
  code: 'clock-refused',
  status: 409,
  words: {
    zh: ({ why }) => ({ title: clockTroubles[why].zh, detail: '时限没有变。', remedy: '请刷新任务，看现在的状态。' }),
    en: ({ why }) => ({ title: clockTroubles[why].en, detail: 'Its times have not changed.', remedy: 'Look at the task as it is now.' }),
  },
});

/** Problems of tasks alone. */
export const taskProblems = { clockRefused };

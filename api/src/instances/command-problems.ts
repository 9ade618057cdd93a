import { defineProblem } from '../http/problems/problem.js';

/** The engine's refusals, and those that are found before it is asked. */
const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  over: { zh: '这趟旅程已经结束。', en: 'The instance is over.' },
  'not-begun': { zh: '这趟旅程还在启动，请稍候。', en: 'The instance is only starting; wait a moment.' },
  'is-paused': { zh: '旅程正暂停着，先恢复再办。', en: 'It is paused; resume it first.' },
  'already-paused': { zh: '已经暂停了。', en: 'It is paused already.' },
  'not-paused': { zh: '没有在暂停。', en: 'It is not paused.' },
  'nothing-to-retry': { zh: '没有异常，不用重试。', en: 'There is no incident to retry.' },
  'still-asked': { zh: '对方正在办，先等它办完。', en: 'It is being done at this moment; wait for the answer.' },
  'no-open-work': { zh: '客户在的地方没有要办的事。', en: 'There is no open work where the customer stands.' },
  'unknown-rung': { zh: '接力阶梯里没有这一档。', en: 'The ladder has no such rung.' },
  'no-such-position': { zh: '客户已经不在那一步了。', en: 'The customer does not stand there any more.' },
  'no-such-outcome': { zh: '这一步没有连出这个结果。', en: 'The step has no such outcome drawn.' },
  'no-such-step': { zh: '没有这一步。', en: 'There is no such step.' },
  'leads-nowhere': { zh: '这个结果没有连到任何步骤。', en: 'That outcome leads nowhere.' },
  'across-branches': { zh: '不能移进或移出并行的线。', en: 'A branch cannot be entered or left.' },
  'unknown-variable': { zh: '这趟旅程没有这个数据。', en: 'The journey has no such value.' },
};

export const commandRefused = defineProblem<{ readonly why: string }>({
  code: 'command-refused',
  status: 409,
  words: {
    zh: ({ why }) => ({ title: '不能执行', detail: words[why]?.zh ?? '实例此刻不能这样处理。', remedy: '请刷新后再看它站在哪里。' }),
    en: ({ why }) => ({
      title: 'Refused',
      detail: words[why]?.en ?? 'The instance cannot do this now.',
      remedy: 'Reload and look where it stands.',
    }),
  },
});

/** Problems of ordering instances about. */
export const commandProblems = { commandRefused };

import { defineProblem } from '../http/problems/problem.js';

export const topicNotAllowed = defineProblem<object>({
  code: 'topic-not-allowed',
  status: 403,
  words: {
    zh: () => ({ title: '无权关注', detail: '有一个要实时关注的对象不存在，或者您无权查看。', remedy: '请刷新页面后重试。' }),
    en: () => ({
      title: 'Not yours to follow',
      detail: 'One of the things to follow does not exist, or you may not see it.',
      remedy: 'Reload the page and try again.',
    }),
  },
});

export const tooManyStreams = defineProblem<object>({
  code: 'too-many-streams',
  status: 429,
  words: {
    zh: () => ({ title: '实时连接过多', detail: '同一登录打开的实时连接已到上限。', remedy: '请关闭不用的页面后重试。' }),
    en: () => ({
      title: 'Too many live connections',
      detail: 'This sign-in has as many live connections as it may.',
      remedy: 'Close pages you do not need and try again.',
    }),
  },
});

/** Problems of live updates. */
export const liveProblems = { topicNotAllowed, tooManyStreams };

import { inLanguage } from '../http/language.js';
import { defineProblem } from '../http/problems/problem.js';
import type { Text } from '@tongtu/workflows/graph';

export const draftChanged = defineProblem<{ readonly by: Text; readonly at: string; readonly revision: number }>({
  code: 'draft-changed',
  status: 412,
  words: {
    zh: ({ by }) => ({ title: '草稿已被修改', detail: `${by.zh} 在您之后保存了这份草稿。`, remedy: '请载入最新草稿，再做您的修改。' }),
    en: ({ by }) => ({
      title: 'The draft has changed',
      detail: `${inLanguage(by, 'en')} saved this draft after you opened it.`,
      remedy: 'Load the newest draft and make your change again.',
    }),
  },
});

export const drawingUnreadable = defineProblem<{ readonly first: Text }>({
  code: 'drawing-unreadable',
  status: 422,
  words: {
    zh: ({ first }) => ({ title: '画布图无法读取', detail: first.zh, remedy: '请撤销最近的修改后重试。' }),
    en: ({ first }) => ({
      title: 'The drawing cannot be read',
      detail: inLanguage(first, 'en'),
      remedy: 'Undo the last change and try again.',
    }),
  },
});

export const drawingHasProblems = defineProblem<{ readonly errors: number }>({
  code: 'drawing-has-problems',
  status: 422,
  words: {
    zh: ({ errors }) => ({
      title: '还不能发布',
      detail: `画布上有 ${errors} 个问题须先解决。`,
      remedy: '请逐个打开标红的步骤，按提示处理。',
    }),
    en: ({ errors }) => ({
      title: 'Not ready to publish',
      detail: `${errors} ${errors === 1 ? 'problem has' : 'problems have'} to be solved first.`,
      remedy: 'Open the steps marked red and do what each asks for.',
    }),
  },
});

export const scenariosFull = defineProblem<{ readonly most: number }>({
  code: 'scenarios-full',
  status: 409,
  words: {
    zh: ({ most }) => ({ title: '场景存满了', detail: `一条旅程最多存 ${most} 个场景。`, remedy: '请先删掉不再用的场景。' }),
    en: ({ most }) => ({
      title: 'Too many scenarios',
      detail: `A journey keeps at most ${most} scenarios.`,
      remedy: 'Remove some that are no longer needed first.',
    }),
  },
});

/** Problems of drawing and publishing. */
export const journeysProblems = { draftChanged, drawingUnreadable, drawingHasProblems, scenariosFull };

import { defineProblem } from '../http/problems/problem.js';

const kindFixed = defineProblem<{ readonly kind: string }>({
  code: 'catalogue-kind-fixed',
  status: 409,
  words: {
    zh: ({ kind }) => ({
      title: '种类不能改',
      detail: `这个代号已经是“${kind}”，已发布的旅程按它来选。`,
      remedy: '换一个代号新建，旧的停用。',
    }),
    en: ({ kind }) => ({
      title: 'The kind cannot change',
      detail: `This code is a "${kind}" already, and published journeys go by it.`,
      remedy: 'Make a new item under another code and close the old one.',
    }),
  },
});

const poolBelowGranted = defineProblem<{ readonly granted: number }>({
  code: 'pool-below-granted',
  status: 409,
  words: {
    zh: ({ granted }) => ({ title: '比已发的少', detail: `已经发出 ${granted} 份，总数不能比它少。`, remedy: `请填 ${granted} 或更多。` }),
    en: ({ granted }) => ({
      title: 'Less than what is gone',
      detail: `${granted} have been granted; the pool cannot hold fewer.`,
      remedy: `Enter ${granted} or more.`,
    }),
  },
});

/** Problems of the catalogues and of benefit pools. */
export const catalogueProblems = { kindFixed, poolBelowGranted };

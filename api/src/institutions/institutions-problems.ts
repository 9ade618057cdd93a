import { defineProblem } from '../http/problems/problem.js';

export const institutionKeepsPlace = defineProblem<{ readonly code: string }>({
  code: 'institution-keeps-place',
  status: 409,
  words: {
    zh: ({ code }) => ({ title: '机构不能移动', detail: `机构 ${code} 已在另一上级之下。`, remedy: '请保留原上级，或新建机构。' }),
    en: ({ code }) => ({
      title: 'Institutions do not move',
      detail: `${code} already stands below another institution.`,
      remedy: 'Keep it where it is, or make a new one.',
    }),
  },
});

/** Problems of setting up institutions. */
export const institutionsProblems = { institutionKeepsPlace };

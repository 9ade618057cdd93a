import { defineProblem } from '../http/problems/problem.js';

export const customerTwice = defineProblem<object>({
  code: 'customer-twice',
  status: 422,
  words: {
    zh: () => ({ title: '客户号重复', detail: '同一批里有两个相同的客户号，整批未保存。', remedy: '请去掉重复的一条再提交。' }),
    en: () => ({
      title: 'Customer given twice',
      detail: 'Two entries of this batch have one number; nothing was saved.',
      remedy: 'Remove one of them and send the batch again.',
    }),
  },
});

/** Problems of customers. */
export const customersProblems = { customerTwice };

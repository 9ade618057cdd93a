import { defineProblem } from '../http/problems/problem.js';

export const passwordNeeded = defineProblem<object>({
  code: 'password-needed',
  status: 422,
  words: {
    zh: () => ({ title: '缺少初始密码', detail: '新员工须有初始密码（至少 12 个字符）。', remedy: '请填写初始密码。' }),
    en: () => ({
      title: 'Password needed',
      detail: 'Somebody new needs a first password of at least 12 characters.',
      remedy: 'Give a first password.',
    }),
  },
});

export const ownRightsKept = defineProblem<object>({
  code: 'own-rights-kept',
  status: 409,
  words: {
    zh: () => ({
      title: '不能取消自己的管理权限',
      detail: '管理员不能停用自己，也不能取消自己的管理员角色。',
      remedy: '请由另一位管理员操作。',
    }),
    en: () => ({
      title: 'You cannot take your own rights',
      detail: 'An administrator cannot disable themselves or give up the role.',
      remedy: 'Ask another administrator to do it.',
    }),
  },
});

/** Problems of setting up staff. */
export const staffProblems = { passwordNeeded, ownRightsKept };

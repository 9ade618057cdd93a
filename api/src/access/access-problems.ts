import type { StaffRole } from '@tongtu/store';
import { defineProblem } from '../http/problems/problem.js';

const roleNames: Readonly<Record<StaffRole, { readonly zh: string; readonly en: string }>> = {
  designer: { zh: '业务设计', en: 'designer' },
  operator: { zh: '运营', en: 'operator' },
  agent: { zh: '远程坐席', en: 'agent' },
  manager: { zh: '客户经理', en: 'relationship manager' },
  admin: { zh: '管理员', en: 'administrator' },
};

export const notSignedIn = defineProblem<object>({
  code: 'not-signed-in',
  status: 401,
  words: {
    zh: () => ({ title: '尚未登录', detail: '请先登录。登录后 30 分钟无操作或满 12 小时须重新登录。', remedy: '请登录后重试。' }),
    en: () => ({
      title: 'Not signed in',
      detail: 'Sign in first. A sign-in ends after 30 idle minutes or 12 hours.',
      remedy: 'Sign in and try again.',
    }),
  },
});

export const signInRefused = defineProblem<object>({
  code: 'sign-in-refused',
  status: 401,
  words: {
    zh: () => ({ title: '登录失败', detail: '账号或密码不正确，或账号已停用。', remedy: '请核对后重试；连续 5 次错误将锁定 15 分钟。' }),
    en: () => ({
      title: 'Sign-in refused',
      detail: 'Login or password is wrong, or the account is disabled.',
      remedy: 'Check both and try again; five wrong attempts lock the account for 15 minutes.',
    }),
  },
});

export const lockedOut = defineProblem<{ readonly seconds: number }>({
  code: 'locked-out',
  status: 429,
  words: {
    zh: ({ seconds }) => ({
      title: '账号已锁定',
      detail: `密码连续错误次数过多，请在 ${Math.ceil(seconds / 60)} 分钟后重试。`,
      remedy: '如非本人操作，请联系管理员。',
    }),
    en: ({ seconds }) => ({
      title: 'Account locked',
      detail: `Too many wrong passwords. Try again in ${Math.ceil(seconds / 60)} minutes.`,
      remedy: 'Tell the administrator if it was not you.',
    }),
  },
});

export const csrfMismatch = defineProblem<object>({
  code: 'csrf-mismatch',
  status: 403,
  words: {
    zh: () => ({ title: '请求来源无法确认', detail: '请求未带有本次登录的防伪标记，未被处理。', remedy: '请刷新页面后重试。' }),
    en: () => ({
      title: 'Origin of the request is not certain',
      detail: 'The request does not carry the token of this sign-in and was not handled.',
      remedy: 'Reload the page and try again.',
    }),
  },
});

export const notAllowed = defineProblem<{ readonly roles: readonly StaffRole[] }>({
  code: 'not-allowed',
  status: 403,
  words: {
    zh: ({ roles }) => ({
      title: '没有权限',
      detail: roles.length === 0 ? '此操作不对您开放。' : `此操作需要角色：${roles.map((role) => roleNames[role].zh).join('、')}。`,
      remedy: '如有需要，请联系管理员。',
    }),
    en: ({ roles }) => ({
      title: 'Not allowed',
      detail:
        roles.length === 0
          ? 'This is not open to you.'
          : `This needs one of the roles: ${roles.map((role) => roleNames[role].en).join(', ')}.`,
      remedy: 'Ask the administrator if you need it.',
    }),
  },
});

export const signatureMissing = defineProblem<object>({
  code: 'signature-missing',
  status: 401,
  words: {
    zh: () => ({
      title: '请求未签名',
      detail: '渠道请求须带 x-tongtu-key、x-tongtu-time、x-tongtu-nonce、x-tongtu-signature。',
      remedy: '请按接口文档签名后重试。',
    }),
    en: () => ({
      title: 'Not signed',
      detail: 'A channel signs with x-tongtu-key, x-tongtu-time, x-tongtu-nonce and x-tongtu-signature.',
      remedy: 'Sign as the documentation says and try again.',
    }),
  },
});

export const signatureRefused = defineProblem<{ readonly why: 'malformed' | 'unknown' | 'time' | 'replayed' }>({
  code: 'signature-refused',
  status: 401,
  words: {
    zh: ({ why }) => ({
      title: '签名未通过',
      detail: {
        malformed: '签名头格式不正确。',
        unknown: '密钥无效或签名不符。',
        time: '签名时间与服务器相差超过 5 分钟。',
        replayed: '该签名已使用过。',
      }[why],
      remedy: '请检查密钥和时钟，并为每次请求使用新的随机数。',
    }),
    en: ({ why }) => ({
      title: 'Signature refused',
      detail: {
        malformed: 'A signature header is malformed.',
        unknown: 'The key is not valid or the signature does not match.',
        time: "The signature's time differs from the server's by more than 5 minutes.",
        replayed: 'This signature was used before.',
      }[why],
      remedy: 'Check key and clock, and use a new nonce for every request.',
    }),
  },
});

/** Not the channel's fault: the same order, signed anew, is taken. */
export const signatureUnconfirmed = defineProblem<object>({
  code: 'signature-unconfirmed',
  status: 503,
  words: {
    zh: () => ({
      title: '暂不能确认签名',
      detail: '服务器刚恢复，不能确认该签名是否用过。本次请求未作任何处理。',
      remedy: '请稍候重新签名（新的时间和随机数），以同一 Idempotency-Key 再发。',
    }),
    en: () => ({
      title: 'Signature not confirmed',
      detail: 'The server has just recovered and cannot tell whether this signature was used. Nothing was done.',
      remedy: 'Wait a moment, sign anew (new time, new nonce) and send again under the same Idempotency-Key.',
    }),
  },
});

/** Problems of signing in and of being let in. */
export const accessProblems = {
  notSignedIn,
  signInRefused,
  lockedOut,
  csrfMismatch,
  notAllowed,
  signatureMissing,
  signatureRefused,
  signatureUnconfirmed,
};

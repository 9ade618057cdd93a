import { defineProblem } from '../http/problems/problem.js';

export const channelKeysFull = defineProblem<object>({
  code: 'channel-keys-full',
  status: 409,
  words: {
    zh: () => ({ title: '密钥已满', detail: '一个渠道同时最多有两把有效密钥。', remedy: '请先停用旧密钥。' }),
    en: () => ({ title: 'Too many keys', detail: 'A channel has at most two live keys.', remedy: 'Revoke the old one first.' }),
  },
});

/** Problems of setting up channels. */
export const channelsProblems = { channelKeysFull };

import type { Phrases } from './phrase.js';

/** Why something stopped and waits for a person. */
export const trouble: Phrases = {
  'effect-failed': { zh: '试了几次都没成：{error:failure}。', en: 'It failed every time: {error:failure}.' },
  'undo-failed': { zh: '“{undoes:step}”撤不掉：{error:failure}。', en: '{undoes:step} could not be undone: {error:failure}.' },
  'too-many-undos': {
    zh: '要记着怎么撤的事太多，再做就撤不了了，停在这里等人处理。',
    en: 'Too much would have to be undone already; it waits for a person rather than do what cannot be undone.',
  },
  'request-failed': {
    zh: '自己的系统没办成：{error:failure}。可以重试。',
    en: 'Our own system failed: {error:failure}. It can be retried.',
  },
  'due-not-understood': {
    zh: '日历答的不是一个时间，定时的还没算好。可以重试。',
    en: 'The calendar did not answer with a time; what is timed has none yet. It can be retried.',
  },
  'unknown-outcome': { zh: '对方答了一个没画出来的结果。', en: 'The answer has no way in the drawing.' },
  'leads-nowhere': {
    zh: '“{outcome:outcome}”没有去处，停在这里等人处理。',
    en: '"{outcome:outcome}" leads nowhere; it waits for a person.',
  },
  raised: { zh: '画的就是停在这里，等人处理[：{cause}]。', en: 'Drawn to stop here for a person[: {cause}].' },
  runaway: { zh: '一口气走了 {steps} 步还没停，像是在绕圈。', en: 'It went {steps} steps without rest: it seems to go in circles.' },
  'too-many-lines': { zh: '同时走的线已经有 {most} 条，不能再多。', en: 'There are {most} lines already; no more can start.' },
  'expression-failed': {
    zh: '规则算不出来：{error:expression}[，在“{source}”]。改好数据后可以重试。',
    en: 'A rule could not be computed: {error:expression}[, in "{source}"]. Correct the data and retry.',
  },
  'not-a-time': { zh: '要等的不是一个日期或时间[：“{source}”]。', en: 'What it waits for is no date or time[: "{source}"].' },
  'match-failed': {
    zh: '看不懂这次“{event:event}”带来的数据，当它没来。',
    en: 'The data of "{event:event}" could not be read; it does not count.',
  },
  'join-without-fork': { zh: '到了会合点，但不是从它的分叉来的。', en: 'It came to a join, but not from its fork.' },
};

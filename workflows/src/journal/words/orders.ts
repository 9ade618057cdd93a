import type { Phrases } from './phrase.js';

/** What operators ordered, and why an order was refused. */
export const orders: Phrases = {
  'ordered-pause': { zh: '理由：{reason}[。{events:discarded}]', en: 'Reason: {reason}[. {events:discarded}]' },
  'ordered-redo': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-hand-over': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-resume': {
    zh: '理由：{reason}[。暂停期间来了 {held:some} 件事，接着算]',
    en: 'Reason: {reason}[. {held:some} things came meanwhile]',
  },
  'ordered-cancel': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-retry': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-skip': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-move': { zh: '理由：{reason}', en: 'Reason: {reason}' },
  'ordered-set': { zh: '[{values:saw}。]理由：{reason}', en: '[{values:saw}. ]Reason: {reason}' },
  'is-paused': { zh: '旅程正暂停着，先恢复再办。', en: 'The journey is paused; resume it first.' },
  'already-paused': { zh: '已经暂停了。', en: 'It is paused already.' },
  'not-paused': { zh: '没有在暂停。', en: 'It is not paused.' },
  'no-such-position': { zh: '她已经不在那里了。', en: 'The customer does not stand there any more.' },
  'no-such-outcome': { zh: '这一步没有这个结果。', en: 'The step has no such outcome.' },
  'no-such-step': { zh: '没有这一步。', en: 'There is no such step.' },
  'across-branches': {
    zh: '不能移进或移出并行的线，会合会等不齐。',
    en: 'A branch cannot be entered or left: its join would never be complete.',
  },
  'nothing-to-retry': { zh: '没有异常，不用重试。', en: 'There is no incident to retry.' },
  'still-asked': { zh: '对方正在办，先等它办完。', en: 'It is being done at this moment; wait for the answer.' },
  'no-open-work': { zh: '她在的地方没有要办的事。', en: 'There is no open work where the customer stands.' },
  'unknown-rung': { zh: '接力阶梯里没有这一档。', en: 'The ladder has no such rung.' },
  'hand-over-refused': {
    zh: '没有转成：办完了，或那一档轮不到她。',
    en: 'It was not handed over: it is finished, or the rung is not for this customer.',
  },
  'unknown-variable': { zh: '这趟旅程没有这个数据。', en: 'The journey has no such value.' },
};

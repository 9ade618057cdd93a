import type { Phrases } from './phrase.js';

/** Why somebody was not let into a journey. The API decides it, before there is a workflow. */
export const entries: Phrases = {
  'entry-paused': { zh: '旅程暂停进入。', en: 'The journey lets nobody in at present.' },
  'entry-trigger-not-offered': { zh: '这条旅程不能这样发起。', en: 'The journey cannot be set off this way.' },
  'entry-already-running': { zh: '已经在这条旅程里了。', en: 'The customer is on this journey already.' },
  'entry-once': { zh: '一位客户只能进一次。', en: 'A customer may enter once.' },
  'entry-cool-down': {
    zh: '离上次结束太近[，最早 {until:time}]。',
    en: 'It is too soon after the last time[; the earliest is {until:time}].',
  },
  'entry-once-per-key': { zh: '这笔业务进过一次了。', en: 'This case has entered before.' },
  'entry-not-eligible': { zh: '不符合进入条件。', en: 'The entry condition is not met.' },
  'entry-day-full': { zh: '今天的名额满了[，最早 {until:time}]。', en: 'No more may enter that day[; the earliest is {until:time}].' },
  'entry-full': { zh: '总的名额满了。', en: 'No more may enter.' },
};

/** What such an entry is called. */
export const entryTitles: Phrases = Object.fromEntries(
  Object.keys(entries).map((code) => [`refused/${code}`, { zh: '没有进入', en: 'Not let in' }]),
);

import type { Phrases } from './phrase.js';

/** Why something happened to a task that several people do together: checklist, four eyes, experts. */
export const together: Phrases = {
  'item-checked': { zh: '“{label:text}”', en: '"{label:text}"' },
  'item-unchecked': { zh: '“{label:text}”', en: '"{label:text}"' },
  'item-added': { zh: '“{label:text}”', en: '"{label:text}"' },
  submitted: { zh: '等另一个人复核。', en: 'Somebody else is to check it.' },
  confirmed: { zh: '{maker}办的，复核通过[：{note}]。', en: 'Done by {maker}, and confirmed[: {note}].' },
  'sent-back': { zh: '退给{maker}，理由：{reason}', en: 'Back to {maker}: {reason}' },
  'expert-invited': { zh: '请“{label:text}”来看。', en: '"{label:text}" is asked for an opinion.' },
  'expert-accepted': { zh: '“{label:text}”来了。', en: '"{label:text}" came in.' },
  'expert-refused': { zh: '“{label:text}”来不了，理由：{reason}', en: '"{label:text}" refused: {reason}' },
  'expert-silent': {
    zh: '“{label:text}”等了 {forMs:duration} 没有应答，找下一位。',
    en: '"{label:text}" did not answer for {forMs:duration}; the next one is asked.',
  },
  'no-expert-left': { zh: '“{label:text}”的人都来不了。', en: 'Nobody is left to ask for "{label:text}".' },
  'opinion-given': { zh: '“{label:text}”给了意见。', en: '"{label:text}" gave an opinion.' },
};

import type { Phrases } from './phrase.js';

/** Why something happened to a task because of the time that was promised for it. */
export const promisedTimes: Phrases = {
  'goal-passed': { zh: '目标是 {due:time}。', en: 'The goal was {due:time}.' },
  'deadline-passed': { zh: '时限是 {due:time}。', en: 'The deadline was {due:time}.' },
  overdue: { zh: '过了时限，{due:time} 第 {round} 次催办。', en: 'Past its deadline; reminder {round}, due {due:time}.' },
  reassigned: { zh: '改派给别人了。', en: 'It was given to others.' },
  'left-by-sla': { zh: '时间 {due:time} 已过，按设定不再等。', en: 'The time {due:time} has passed; it is not waited for any longer.' },
  'waits-for-customer': {
    zh: '等客户：{reason}，最晚到 {until:time}。',
    en: 'Waiting for the customer: {reason}; until {until:time} at the latest.',
  },
  'customer-answered': {
    zh: '客户答复了[，停表从 {since:time} 起]。',
    en: 'The customer answered[; the clock stood still since {since:time}].',
  },
  'waited-long': {
    zh: '等得够久了[，停表从 {since:time} 起]。',
    en: 'It has waited long enough[; the clock stood still since {since:time}].',
  },
  'holder-left': {
    zh: '办理的人不再占用[，停表从 {since:time} 起]。',
    en: 'Whoever worked on it gave it up[; the clock stood still since {since:time}].',
  },
};

import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** Asked below every message: whoever has had enough says so with one touch. */
export const usefulForm: Form = shortForm('useful', { zh: '这条有用吗', en: 'Was this useful?' }, [
  { key: 'useful', label: { zh: '有用吗', en: 'Useful?' }, type: 'rating-csat', required: false, dataClass: 'C1' },
  choice('more', { zh: '还要继续收吗', en: 'Go on?' }, [
    ['yes', { zh: '继续', en: 'Go on' }],
    ['no', { zh: '不用再发', en: 'No more' }],
  ]),
]);

/** What came of the manager's call. */
export const callForm: Form = shortForm('welcome-call', { zh: '关怀电话', en: 'Welcome call' }, [
  choice('callResult', { zh: '聊得怎么样', en: 'How it went' }, [
    ['helped', { zh: '帮客户激活了', en: 'Helped to activate' }],
    ['later', { zh: '客户说以后再用', en: 'Will use it later' }],
    ['not-reached', { zh: '没联系上', en: 'Not reached' }],
  ]),
  words('callNote', { zh: '客户的话', en: 'In their words' }),
]);

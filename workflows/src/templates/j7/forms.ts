import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** Asked below the message: one touch says what the customer wants. */
export const wishForm: Form = shortForm('wish', { zh: '您的打算', en: 'What you would like' }, [
  choice('wish', { zh: '您打算怎么办', en: 'What would you like?' }, [
    ['take', { zh: '就按这个办', en: 'Take it' }],
    ['talk', { zh: '先聊聊', en: 'Talk first' }],
    ['no', { zh: '不需要', en: 'No, thank you' }],
  ]),
]);

/** What came of the manager's call. */
export const callForm: Form = shortForm('deposit-call', { zh: '到期回访', en: 'Call about the deposit' }, [
  choice('callResult', { zh: '聊得怎么样', en: 'How it went' }, [
    ['renews', { zh: '愿意续存', en: 'Will renew' }],
    ['thinking', { zh: '再想想', en: 'Thinks about it' }],
    ['not-reached', { zh: '没联系上', en: 'Not reached' }],
  ]),
  words('callNote', { zh: '客户的话', en: 'In their words' }),
]);

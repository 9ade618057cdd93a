import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** What came of the conversation. */
export const talkForm: Form = shortForm('talk', { zh: '面谈', en: 'Conversation' }, [
  choice('mood', { zh: '客户怎么想', en: 'What they think' }, [
    ['calm', { zh: '不着急，先看看', en: 'Calm, waits' }],
    ['change', { zh: '想调整', en: 'Wants to change something' }],
    ['worried', { zh: '很担心', en: 'Worried' }],
  ]),
  words('talkNote', { zh: '说好了什么', en: 'What was agreed' }),
]);

/** The letter, as whoever reads it lets it out. */
export const letterForm: Form = shortForm('letter', { zh: '改信', en: 'The letter' }, [
  words('letter', { zh: '正文', en: 'Text' }, { required: true, maxLength: 2_000 }),
]);

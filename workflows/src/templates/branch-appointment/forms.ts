import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** When the customer comes. */
export const bookingForm: Form = shortForm('booking', { zh: '选个时间来网点', en: 'Choose a time' }, [
  { key: 'visitDate', label: { zh: '哪天', en: 'Day' }, type: 'date', required: true, dataClass: 'C1' },
  choice('slot', { zh: '几点', en: 'Time' }, [
    ['early', { zh: '上午 9:30', en: '9:30' }],
    ['late-morning', { zh: '上午 11:00', en: '11:00' }],
    ['afternoon', { zh: '下午 2:00', en: '14:00' }],
    ['late-afternoon', { zh: '下午 3:30', en: '15:30' }],
  ]),
]);

/** What was done at the branch. */
export const visitForm: Form = shortForm('visit', { zh: '网点办理', en: 'At the branch' }, [
  { key: 'isSeen', label: { zh: '核对了证件和本人', en: 'Papers and person checked' }, type: 'boolean', required: true, dataClass: 'C1' },
  words('remark', { zh: '办了什么', en: 'What was done' }),
]);

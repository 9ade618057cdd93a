import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** What the customer is here for, so that nobody asks again. */
export const errandForm: Form = {
  id: 'errand',
  title: { zh: '先填一填，轮到就办', en: 'What you are here for' },
  sections: [
    {
      id: 'errand',
      title: { zh: '要办的业务', en: 'Your errand' },
      fields: [
        choice('business', { zh: '办什么', en: 'What' }, [
          ['card', { zh: '换卡、补卡', en: 'A new card' }],
          ['limit', { zh: '调整限额', en: 'Change a limit' }],
          ['statement', { zh: '打印流水、证明', en: 'Statement or certificate' }],
          ['details', { zh: '更新个人资料', en: 'Change personal data' }],
          ['other', { zh: '别的', en: 'Something else' }],
        ]),
        words('errandNote', { zh: '说得细一点', en: 'More about it' }),
      ],
    },
    {
      id: 'papers',
      title: { zh: '证件', en: 'Papers' },
      fields: [
        { key: 'hasCard', label: { zh: '身份证在手边', en: 'Identity card at hand' }, type: 'boolean', required: true, dataClass: 'C1' },
        { key: 'mobile', label: { zh: '手机号', en: 'Mobile number' }, type: 'phone', required: false, dataClass: 'C2' },
      ],
    },
  ],
};

/** The agent takes the customer on. */
export const connectForm: Form = shortForm('connect', { zh: '接通视频', en: 'Take the customer on' }, [
  { key: 'isReady', label: { zh: '我来接待这位客户', en: 'I serve this customer' }, type: 'boolean', required: true, dataClass: 'C1' },
]);

/** What came of the conversation by video. */
export const serviceForm: Form = shortForm('service', { zh: '视频办理', en: 'Service by video' }, [
  words('serviceNote', { zh: '办了什么、还差什么', en: 'What was done, what is missing' }),
]);

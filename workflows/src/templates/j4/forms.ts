import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';
import { OWNERS } from './staff.js';

const KINDS = [
  ['fee', { zh: '收费、账务', en: 'Fees and bookings' }],
  ['service', { zh: '服务态度', en: 'Service' }],
  ['product', { zh: '产品、销售', en: 'Products and sales' }],
  ['security', { zh: '资金安全', en: 'Safety of money' }],
] as const;

/** As it comes in, from whichever channel. */
export const complaintForm: Form = shortForm('complaint', { zh: '投诉登记', en: 'Complaint' }, [
  words('number', { zh: '投诉编号', en: 'Number' }, { required: true, dataClass: 'C1', maxLength: 40 }),
  choice('kind', { zh: '投诉什么', en: 'About what' }, KINDS),
  choice('severity', { zh: '严重程度', en: 'Severity' }, [
    ['low', { zh: '一般', en: 'Low' }],
    ['middle', { zh: '较重', en: 'Middle' }],
    ['high', { zh: '重大', en: 'High' }],
  ]),
  { key: 'regulator', label: { zh: '监管转来的', en: 'From the regulator' }, type: 'boolean', required: false, dataClass: 'C1' },
  words('words', { zh: '客户怎么说', en: 'In their words' }, { required: true }),
]);

/** What came of the first contact. */
export const contactForm: Form = shortForm('contact', { zh: '首次联系', en: 'First contact' }, [
  choice('contactResult', { zh: '联系上了吗', en: 'Reached?' }, [
    ['reached', { zh: '谈过了', en: 'Talked' }],
    ['not-reached', { zh: '多次没联系上，已留言', en: 'Not reached, left a message' }],
  ]),
  words('wish', { zh: '客户想要什么', en: 'What they want' }),
]);

/** How it is solved. */
export const solutionForm: Form = shortForm('solution', { zh: '处理结果', en: 'Solution' }, [
  choice('solution', { zh: '怎么处理', en: 'How' }, [
    ['explained', { zh: '解释清楚了', en: 'Explained' }],
    ['corrected', { zh: '已更正', en: 'Put right' }],
    ['compensated', { zh: '赔付', en: 'Compensated' }],
    ['rejected', { zh: '不成立', en: 'Unfounded' }],
  ]),
  {
    key: 'compensation',
    label: { zh: '赔付金额（元）', en: 'Compensation (yuan)' },
    type: 'number',
    required: true,
    dataClass: 'C1',
    minimum: 0,
    maximum: 1_000_000,
    help: { zh: '不赔写 0；超过 500 元要第二个人复核', en: '0 when none; above 500 a second person checks' },
  },
  words('answer', { zh: '给客户的答复', en: 'Answer to the customer' }, { required: true, maxLength: 300 }),
]);

/** Somebody else is found. */
export const dispatchForm: Form = shortForm('dispatch', { zh: '重新指派', en: 'Find somebody else' }, [
  choice(
    'owner',
    { zh: '交给谁', en: 'Who' },
    Object.entries(OWNERS).map(([code, { zh, en }]) => [code, { zh, en }] as const),
  ),
]);

/** Asked when the answer has been read. */
export const verdictForm: Form = shortForm('verdict', { zh: '处理得怎么样', en: 'How was it solved?' }, [
  choice('solved', { zh: '问题解决了吗', en: 'Is it solved?' }, [
    ['yes', { zh: '解决了', en: 'Yes' }],
    ['no', { zh: '没解决', en: 'No' }],
  ]),
  { key: 'satisfaction', label: { zh: '满意吗', en: 'Are you satisfied?' }, type: 'rating-csat', required: false, dataClass: 'C1' },
]);

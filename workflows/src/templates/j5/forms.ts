import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** What an agent writes down after a call, and the text that sums it up for the customer. */
export const callForm: Form = shortForm('call', { zh: '外呼记录', en: 'Call record' }, [
  choice('intent', { zh: '客户怎么说', en: 'What the customer said' }, [
    ['promise', { zh: '答应还款', en: 'Will pay' }],
    ['hardship', { zh: '确实有困难', en: 'In hardship' }],
    ['dispute', { zh: '对账有疑问', en: 'Disputes it' }],
    ['refuse', { zh: '暂时不还', en: 'Will not pay now' }],
    ['not-reached', { zh: '没联系上', en: 'Not reached' }],
  ]),
  {
    key: 'promisedDate',
    label: { zh: '说好哪天还', en: 'Will pay on' },
    type: 'date',
    required: false,
    dataClass: 'C1',
    help: { zh: '答应还款时填', en: 'When they promised to pay' },
  },
  words(
    'followUp',
    { zh: '发给客户的短信', en: 'Text for the customer' },
    {
      required: true,
      maxLength: 300,
      help: { zh: '把电话里说好的写给客户；没联系上也留一句话', en: 'Sum up the call; leave a line when not reached, too' },
    },
  ),
  words('callNote', { zh: '给同事看的备注', en: 'Note for colleagues' }),
]);

/** The text once more, after compliance has stopped it. */
export const rewriteForm: Form = shortForm('rewrite', { zh: '改写短信', en: 'Write it anew' }, [
  words('newText', { zh: '改好的短信', en: 'The new text' }, { required: true, maxLength: 300 }),
]);

/** What legal decides. */
export const legalForm: Form = shortForm('legal', { zh: '法务意见', en: 'Legal opinion' }, [
  choice('legalDecision', { zh: '怎么处理', en: 'Decision' }, [
    ['negotiate', { zh: '继续协商', en: 'Go on negotiating' }],
    ['help', { zh: '转困难帮扶', en: 'Offer hardship help' }],
    ['court', { zh: '移交诉讼', en: 'Take to court' }],
  ]),
  words('legalNote', { zh: '理由', en: 'Reasons' }),
]);

/** What a specialist agrees with a customer in hardship. */
export const helpForm: Form = shortForm('help', { zh: '帮扶方案', en: 'Hardship plan' }, [
  choice('helpPlan', { zh: '定了哪种方案', en: 'Plan' }, [
    ['extension', { zh: '延期还款', en: 'More time' }],
    ['instalments', { zh: '重新分期', en: 'New instalments' }],
    ['reduction', { zh: '减免利息', en: 'Less interest' }],
    ['none', { zh: '都不合适', en: 'None fits' }],
  ]),
  words('helpNote', { zh: '方案要点', en: 'Main points' }),
]);

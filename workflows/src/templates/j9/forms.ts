import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** Beside the list: what is worth saying. */
export const checkForm: Form = shortForm('opening', { zh: '营业前检查', en: 'Opening check' }, [
  words('remark', { zh: '要说明的', en: 'Remarks' }, { dataClass: 'C1' }),
]);

/** Whether the branch opens. */
export const decisionForm: Form = shortForm('decision', { zh: '开不开门', en: 'Does it open?' }, [
  choice('decision', { zh: '怎么办', en: 'Decision' }, [
    ['open', { zh: '照常开门', en: 'Open as usual' }],
    ['late', { zh: '晚点开门', en: 'Open later' }],
    ['shut', { zh: '今天不开', en: 'Stay shut today' }],
  ]),
  words('reason', { zh: '理由和措施', en: 'Reasons and measures' }, { dataClass: 'C1', required: true }),
]);

/** What the region has seen to. */
export const followForm: Form = shortForm('follow', { zh: '督办记录', en: 'Followed up' }, [
  words('followed', { zh: '和网点谈了什么', en: 'What was said to the branch' }, { dataClass: 'C1' }),
]);

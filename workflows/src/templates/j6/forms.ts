import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** What compliance found. */
export const findingForm: Form = shortForm('finding', { zh: '尽职调查', en: 'Due diligence' }, [
  choice('source', { zh: '资金来源', en: 'Source of funds' }, [
    ['clear', { zh: '清楚', en: 'Clear' }],
    ['explained', { zh: '补充说明后清楚', en: 'Clear after an explanation' }],
    ['unclear', { zh: '说不清', en: 'Unclear' }],
  ]),
  words('finding', { zh: '看到了什么、为什么这么定', en: 'What was found, and why it is decided so' }, { required: true }),
]);

/** What the company was told. */
export const explainForm: Form = shortForm('explain', { zh: '跟客户说明', en: 'Explain it' }, [
  words('told', { zh: '怎么说的、客户想怎么办', en: 'What was said, and what they want' }, { required: true }),
]);

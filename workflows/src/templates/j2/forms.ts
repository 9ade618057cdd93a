import type { Form } from '../../graph/form.js';
import { choice, shortForm, words } from '../fields.js';

/** What adviser and experts agree with the customer. */
export const sessionForm: Form = shortForm('session', { zh: '方案', en: 'The plan' }, [
  choice('structure', { zh: '信托结构', en: 'Structure' }, [
    ['insurance', { zh: '保险金信托 1.0', en: 'Insurance trust 1.0' }],
    ['premium', { zh: '保险金信托 2.0（保费一起放入）', en: 'Insurance trust 2.0, premiums included' }],
  ]),
  { key: 'fee', label: { zh: '设立费，元', en: 'Fee, yuan' }, type: 'number', required: true, dataClass: 'C1', minimum: 0 },
  words('sessionNote', { zh: '跟客户说好的事', en: 'What was agreed' }),
]);

/** What the trust is for, in the customer's own words. */
export const needsForm: Form = shortForm('needs', { zh: '需求分析', en: 'Needs' }, [
  choice('payout', { zh: '怎么领', en: 'Paid out' }, [
    ['yearly', { zh: '每年领一笔', en: 'Every year' }],
    ['milestones', { zh: '上学、结婚、创业时领', en: 'At school, marriage, a business' }],
    ['emergency', { zh: '急用时才领', en: 'In an emergency' }],
  ]),
  words('beneficiaries', { zh: '给谁', en: 'For whom' }, { required: true }),
]);

/** What the lawyers say of the deed. */
export const deedForm: Form = shortForm('deed', { zh: '信托合同', en: 'The deed' }, [
  { key: 'isDeedFine', label: { zh: '可以签', en: 'Fit to be signed' }, type: 'boolean', required: true, dataClass: 'C1' },
  words('deedNote', { zh: '改了什么', en: 'What was changed' }),
]);

/** What was recorded. */
export const recordingForm: Form = shortForm('recording', { zh: '双录', en: 'Recording' }, [
  { key: 'isRecorded', label: { zh: '录好了', en: 'Recorded' }, type: 'boolean', required: true, dataClass: 'C1' },
]);

/** What was missing, and what became of it. */
export const fixForm: Form = shortForm('fix', { zh: '补齐', en: 'What is missing' }, [
  words('fixNote', { zh: '缺什么、怎么补的', en: 'What was missing, and what was done' }, { required: true }),
]);

/** The customer agrees to the deed. */
export const confirmForm: Form = shortForm('confirm', { zh: '确认设立', en: 'Confirm' }, [
  {
    key: 'isAgreed',
    label: { zh: '合同我看过，同意设立', en: 'I have read the deed and agree' },
    type: 'boolean',
    required: true,
    dataClass: 'C1',
  },
]);

/** What somebody did about it. */
export const noteForm: Form = shortForm('note', { zh: '处理情况', en: 'What was done' }, [
  words('note', { zh: '做了什么', en: 'What was done' }, { required: true }),
]);

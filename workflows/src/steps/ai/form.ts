import type { ItemsHint } from '../define-step.js';

/** One thing that is looked for in a text. */
export const extractedItems: ItemsHint = {
  key: 'id',
  base: 'value',
  add: { zh: '再找一项', en: 'Add a value' },
  initial: { label: { zh: '新的一项', en: 'New value' }, kind: 'amount', variable: '' },
  fields: {
    label: { label: { zh: '名字', en: 'Name' }, widget: 'text-both' },
    kind: {
      label: { zh: '是什么', en: 'Kind' },
      widget: 'select',
      options: [
        { value: 'amount', label: { zh: '金额（元）', en: 'Amount in yuan' } },
        { value: 'number', label: { zh: '数字', en: 'Number' } },
        { value: 'date', label: { zh: '日期', en: 'Date' } },
        { value: 'mobile', label: { zh: '手机号', en: 'Mobile number' } },
        { value: 'choice', label: { zh: '几个词里的一个', en: 'One of some words' } },
      ],
    },
    options: { label: { zh: '找哪些词', en: 'Words' }, widget: 'tags', showWhen: { field: 'kind', equals: 'choice' } },
    variable: { label: { zh: '记到', en: 'Keep in' }, widget: 'variable' },
  },
};

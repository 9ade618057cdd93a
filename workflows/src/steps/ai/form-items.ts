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

/** One class that texts may belong to. */
export const classItems: ItemsHint = {
  key: 'code',
  base: 'class',
  add: { zh: '再加一类', en: 'Add a class' },
  empty: { zh: '还没有类别', en: 'No class yet' },
  initial: { label: { zh: '新的一类', en: 'New class' }, description: '', examples: [] },
  fields: {
    label: { label: { zh: '名字', en: 'Name' }, widget: 'text-both' },
    description: {
      label: { zh: '什么算这一类', en: 'What belongs there' },
      widget: 'textarea',
      help: { zh: '一句话说清', en: 'In a sentence' },
    },
    examples: {
      label: { zh: '例句', en: 'Examples' },
      widget: 'tags',
      help: { zh: '客户的原话，三五句就够', en: 'As customers say it; three to five will do' },
    },
  },
};

/** One line of a table of points. */
export const pointsItems: ItemsHint = {
  key: 'id',
  base: 'line',
  add: { zh: '加一行', en: 'Add a line' },
  empty: { zh: '还没有打分的依据', en: 'Nothing counts yet' },
  ordered: true,
  initial: { label: { zh: '新的一行', en: 'New line' }, measure: '', points: -5 },
  fields: {
    label: { label: { zh: '说法（会写进理由）', en: 'Name, told as the reason' }, widget: 'text-both' },
    measure: { label: { zh: '看什么数', en: 'Which number' }, widget: 'expression' },
    from: { label: { zh: '从（含）', en: 'From, included' }, widget: 'number', optional: true },
    to: { label: { zh: '到（不含）', en: 'To, excluded' }, widget: 'number', optional: true },
    points: { label: { zh: '加几分，扣分写负数', en: 'Points; negative to take away' }, widget: 'number' },
  },
};

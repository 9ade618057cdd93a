/** Lists that compliance of the demonstration bank keeps. */
export const wordLists = {
  'sales-banned': {
    label: { zh: '营销禁用语', en: 'Banned in sales' },
    kind: 'sensitive',
    words: [
      '保本保息',
      '保证收益',
      '稳赚不赔',
      '零风险',
      '绝对安全',
      '只涨不跌',
      '刚性兑付',
      '比存款更安全',
      '内部消息',
      '最后机会',
      '全市场第一',
      '预期收益率一定',
      'guaranteed return',
      'risk-free',
    ],
  },
  'collections-banned': {
    label: { zh: '催收禁用语', en: 'Banned in collections' },
    kind: 'sensitive',
    words: ['老赖', '坐牢', '上门抓人', '通知你单位', '通知你家人', '不还就起诉', '后果自负', '骗子', '不要脸', '爆通讯录'],
  },
  'investment-notices': {
    label: { zh: '投资必须写的话', en: 'Must be said of investments' },
    kind: 'mandatory',
    words: ['投资有风险'],
  },
  'contact-blacklist': { label: { zh: '不联系名单', en: 'Do not contact' }, kind: 'blacklist', words: ['C-0000'] },
} as const;

/** Segments of the demonstration bank's customers. */
export const segments = {
  wealth: { label: { zh: '财富客户', en: 'Wealth customers' }, rule: 'customer.balance >= 500000' },
  vip: { label: { zh: '贵宾客户', en: 'VIP customers' }, rule: 'customer.tier == "vip"' },
  newcomers: { label: { zh: '新客', en: 'Newcomers' }, rule: 'customer.years < 1' },
  'may-be-sold-to': { label: { zh: '同意营销的客户', en: 'Consent to sales' }, rule: '"sales" in customer.consents' },
  'wealth-consenting': {
    label: { zh: '同意联系的财富客户', en: 'Wealth customers with consent' },
    rule: 'customer.balance >= 500000 && "service" in customer.consents',
  },
} as const;

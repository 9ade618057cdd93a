/** What the demonstration bank offers: products, services, contents, channels and benefits. */
export const catalogue = {
  'term-deposit': { kind: 'product', label: { zh: '定期存款', en: 'Term deposit' }, leastAmount: 50 },
  certificate: { kind: 'product', label: { zh: '大额存单', en: 'Certificate of deposit' }, leastAmount: 200_000 },
  'steady-fund': { kind: 'product', label: { zh: '稳健理财', en: 'Steady fund' }, risk: 2, leastAmount: 10_000 },
  'growth-fund': { kind: 'product', label: { zh: '进取理财', en: 'Growth fund' }, risk: 4, leastAmount: 100_000 },
  'wealth-review': {
    ...{ kind: 'service', label: { zh: '一对一资产检视', en: 'Personal wealth review' } },
    rule: 'customer.tier == "gold" || customer.tier == "vip"',
  },
  'rate-letter': { kind: 'content', label: { zh: '讲利率', en: 'About the rate' } },
  'plan-letter': { kind: 'content', label: { zh: '讲安排', en: 'About a plan' } },
  'in-app': { kind: 'channel', label: { zh: '手机银行', en: 'Mobile app' } },
  sms: { kind: 'channel', label: { zh: '短信', en: 'Text message' } },
  'phone-credit': { kind: 'benefit', label: { zh: '话费券', en: 'Phone credit' } },
  'lounge-pass': {
    ...{ kind: 'benefit', label: { zh: '机场贵宾厅券', en: 'Airport lounge pass' }, rule: 'customer.tier == "vip"' },
  },
} as const;

/** How many there are of each benefit, and how many one customer may have. */
export const benefitPools = {
  'phone-credit': { total: 1_000, perCustomer: 1 },
  'lounge-pass': { total: 200, perCustomer: 2 },
} as const;

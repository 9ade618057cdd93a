/** Who may own a complaint; the Chinese name is that of their queue. */
export const OWNERS = {
  head: { zh: '总行投诉管理', en: 'Head office' },
  squad: { zh: '投诉专班', en: 'Complaint squad' },
  security: { zh: '安全与反诈', en: 'Security' },
  accounts: { zh: '账务核查', en: 'Bookings' },
  service: { zh: '网点服务', en: 'Branch service' },
  product: { zh: '产品咨询', en: 'Products' },
} as const;

/** CEL: the queue of the complaint's owner; none while it has none. */
export const OWNERS_QUEUE = `{${Object.entries(OWNERS)
  .map(([code, { zh }]) => `"${code}": "${zh}"`)
  .join(', ')}}[coalesce(vars.owner, "")]`;

/** Queue of those who find somebody else, and of whoever checks a compensation. */
export const DISPATCH_QUEUE = '投诉受理';
export const REVIEW_QUEUE = '投诉复核';

/** Queue of the advisers for customers who have no manager of their own. */
export const ADVISERS = '财富顾问';
/** Queue of those who read letters before they go out. */
export const EDITORS = '内容审核';
/** List of the bank: words that may not be said when something is sold. */
export const BANNED_WORDS = 'sales-banned';
/** Segment of the bank: wealth customers who have consented to be told. */
export const AUDIENCE = {
  segment: 'wealth-consenting',
  label: { zh: '同意联系的财富客户', en: 'Wealth customers with consent' },
  rule: 'customer.balance >= 500000 && "service" in customer.consents',
} as const;

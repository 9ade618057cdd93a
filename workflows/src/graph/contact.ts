import type { Text } from './graph.js';

export const CONTACT_CLASSES = ['regulatory', 'service', 'sales', 'collections'] as const;

/** What the bank contacts a customer for: what the law demands, serving them, selling, or collecting what is overdue. Consent, caps and quiet hours go by it. */
export type ContactClass = (typeof CONTACT_CLASSES)[number];

/** What people call the classes. */
export const CONTACT_CLASS_NAMES: { readonly [K in ContactClass]: Required<Text> } = {
  regulatory: { zh: '监管类', en: 'regulatory' },
  service: { zh: '服务类', en: 'service' },
  sales: { zh: '营销类', en: 'sales' },
  collections: { zh: '催收类', en: 'collections' },
};

/** At most so many contacts of a class with one customer in a calendar day, week (from Monday) or month of the bank's zone, over all journeys. */
export interface ContactCap {
  readonly per: 'day' | 'week' | 'month';
  readonly most: number;
}

/** What the bank allows itself in contacting customers for one reason. What the law demands passes all of it. */
export interface ContactPolicy {
  readonly class: ContactClass;
  readonly caps: readonly ContactCap[];
  /**
   * Local time of day, half-open and over midnight when it ends before it begins, in which nothing is sent: by no channel, or by none that
   * rings on the customer's side (a text message does, a line in the app does not). Null = at any hour.
   */
  readonly quiet: { readonly from: string; readonly to: string; readonly channels: 'all' | 'ringing' } | null;
  /** Whether nothing is sent on public holidays of the bank's calendar. */
  readonly sparesHolidays: boolean;
  /** How many journeys of this class may be in conversation with one customer at a time; null = any number. */
  readonly atOnce: number | null;
}

const NIGHT = { from: '21:00', to: '08:00' } as const;

/** What a bank begins with; its administrator changes it. */
export const DEFAULT_CONTACT_POLICIES: { readonly [K in ContactClass]: ContactPolicy } = {
  regulatory: { class: 'regulatory', caps: [], quiet: null, sparesHolidays: false, atOnce: null },
  service: { class: 'service', caps: [], quiet: { ...NIGHT, channels: 'ringing' }, sparesHolidays: false, atOnce: null },
  sales: {
    class: 'sales',
    caps: [
      { per: 'day', most: 1 },
      { per: 'week', most: 3 },
    ],
    quiet: { ...NIGHT, channels: 'all' },
    sparesHolidays: true,
    atOnce: 1,
  },
  collections: {
    class: 'collections',
    caps: [
      { per: 'day', most: 1 },
      { per: 'week', most: 3 },
    ],
    quiet: { ...NIGHT, channels: 'all' },
    sparesHolidays: true,
    atOnce: null,
  },
};

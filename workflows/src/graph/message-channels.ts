import type { Text } from './graph.js';

/** Ways in which the bank writes to a customer. */
export const MESSAGE_CHANNELS = ['in-app', 'sms', 'mail', 'im'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** What a channel can carry. Lengths are characters as the customer reads them. */
export interface ChannelTraits {
  readonly label: Text;
  /** Whether a message has a title there. */
  readonly hasTitle: boolean;
  readonly longestTitle: number;
  readonly longestBody: number;
  /** Whether it makes itself heard on the customer's side when it comes. */
  readonly rings: boolean;
}

/** A text message is cut into parts of 67 characters; gateways take seven of them. A title longer than these is cut by phones and mail programs. */
export const CHANNEL_TRAITS: { readonly [K in MessageChannel]: ChannelTraits } = {
  'in-app': { label: { zh: 'App 内', en: 'In the app' }, hasTitle: true, longestTitle: 60, longestBody: 2_000, rings: false },
  sms: { label: { zh: '短信', en: 'Text message' }, hasTitle: false, longestTitle: 0, longestBody: 469, rings: true },
  mail: { label: { zh: '邮件', en: 'Mail' }, hasTitle: true, longestTitle: 120, longestBody: 20_000, rings: false },
  im: { label: { zh: '即时通讯', en: 'Instant message' }, hasTitle: false, longestTitle: 0, longestBody: 600, rings: true },
};

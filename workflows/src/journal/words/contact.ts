import type { Phrases } from './phrase.js';

/** By which channel a message went, and what held it back. */
export const contact: Phrases = {
  'sent-by': { zh: '渠道：{channel:channel}[；{others:tried}]。', en: 'Channel: {channel:channel}[; {others:tried}].' },
  'not-delivered': { zh: '哪个渠道都没送到[：{others:tried}]。', en: 'No channel worked[: {others:tried}].' },
  'quiet-hours': {
    zh: '{from} 到 {to} 免打扰[，等到 {until:time}][；{others:tried}]。',
    en: 'Quiet hours are {from} to {to}[; it waits until {until:time}][; {others:tried}].',
  },
  'contact-holiday': {
    zh: '节假日不联系[，等到 {until:time}][；{others:tried}]。',
    en: 'No contact on public holidays[; it waits until {until:time}][; {others:tried}].',
  },
  'contact-cap': { zh: '{per:window}已联系 {most} 次，到上限。', en: '{most} contacts {per:window} is the cap.' },
  'active-elsewhere': {
    zh: '客户正在别处办事[，{until:time} 再看]。',
    en: 'The customer is busy elsewhere[; asked again at {until:time}].',
  },
  'journeys-talking': {
    zh: '同类旅程最多 {most} 条同时和客户说话。',
    en: 'Only {most} journey(s) of this class may talk to the customer at once.',
  },
  'no-addressee': { zh: '找不到要联系的客户。', en: 'There is no customer to reach.' },
  'no-channel': { zh: '没有能用的渠道。', en: 'No channel can be used.' },
  'no-consent': { zh: '客户没有同意这类联系。', en: 'The customer has not consented to this.' },
};

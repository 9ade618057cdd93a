import type { customers } from '../i18n/zh/customers.js';
import type { TagTone } from '../ui/tags.js';

/** How a touchpoint or task stands. */
export type WorkWord = keyof typeof customers.work;

/** What became of a message. */
export type DeliveryWord = keyof typeof customers.delivery;

const workTones: Readonly<Record<WorkWord, TagTone>> = {
  open: 'accent',
  completed: 'ok',
  declined: 'plain',
  expired: 'warning',
  returned: 'warning',
  cancelled: 'plain',
  other: 'plain',
};

const deliveryTones: Readonly<Record<DeliveryWord, TagTone>> = {
  sent: 'plain',
  read: 'ok',
  suppressed: 'warning',
  failed: 'error',
  pending: 'plain',
  sending: 'plain',
  uncertain: 'warning',
  other: 'plain',
};

/** The word for a state; one that this build does not know is told in general words, never by its name. */
export function workWord(status: string): WorkWord {
  return Object.hasOwn(workTones, status) ? (status as WorkWord) : 'other';
}

/** The word for what became of a message. */
export function deliveryWord(status: string): DeliveryWord {
  return Object.hasOwn(deliveryTones, status) ? (status as DeliveryWord) : 'other';
}

/** The hue of a state. */
export function toneOfWork(word: WorkWord): TagTone {
  return workTones[word];
}

/** The hue of what became of a message. */
export function toneOfDelivery(word: DeliveryWord): TagTone {
  return deliveryTones[word];
}

import { CHANNEL_TRAITS, type JsonObject, type Language, type Text } from '@tongtu/workflows/graph';
import type { Why } from '@tongtu/workflows/engine';
import type { ContactWish } from '@tongtu/store';
import type { Effect, MessageConnector, Performed } from '../connectors/connector.js';
import type { Addressee } from './addressee.js';
import type { DeliveryRow } from './delivery-rows.js';
import { fillTemplate } from './fill-template.js';
import type { Content, Message } from './message.js';

/** A message on its way: what stays the same over all attempts. */
export interface Sending {
  readonly effect: Effect;
  readonly message: Message;
  readonly connectors: readonly MessageConnector[];
  /** IANA zone of the bank. */
  readonly zone: string;
  /** Longest time of one call, ms. */
  readonly callMs: number;
}

/** A channel of the message with its connector. */
export interface Route {
  readonly content: Content;
  readonly connector: MessageConnector;
}

/** The channels in the order in which they are tried with this customer. */
export function routesFor({ message, connectors }: Sending, { preferred }: Addressee): readonly Route[] {
  const routes = message.channels.flatMap((content) => {
    const connector = connectors.find(({ channel }) => channel === content.channel);
    return connector ? [{ content, connector }] : [];
  });
  if (message.prefers === 'drawn') return routes;
  return routes.toSorted((a, b) => Number(b.content.channel === preferred) - Number(a.content.channel === preferred));
}

/** Title and text in the customer's language, with what was computed put in. */
export function wordsOf(
  { title, body }: Content,
  { input }: Effect,
  language: Language,
): { readonly title: string; readonly body: string } {
  const say = (text: Text | null): string => (text === null ? '' : fillTemplate(language === 'en' ? (text.en ?? text.zh) : text.zh, input));
  return { title: say(title), body: say(body) };
}

/** The contact as it is to be reserved for a channel. */
export function wishOf({ effect, message, zone, callMs }: Sending, { connector }: Route, { id, consents }: Addressee): ContactWish {
  const isRow = connector.by.kind === 'row';
  return {
    customer: id,
    instance: effect.instance,
    key: effect.key,
    class: message.class,
    journeyClass: message.journeyClass,
    consent: message.consent,
    rings: CHANNEL_TRAITS[connector.channel].rings,
    takesMs: isRow ? 0 : callMs,
    whileActive: message.whileActive,
    consents,
    zone,
    isMade: isRow,
  };
}

/** It was sent; the reason names the channel where the drawing leaves a choice. */
export function sent({ message }: Sending, row: DeliveryRow, tried: readonly DeliveryRow[]): Performed {
  const hasChoice = message.channels.length > 1;
  const why: Why = { code: 'sent-by', args: { channel: row.channel, ...beside(tried) } };
  return {
    answer: { outcome: 'sent', ...(hasChoice ? { why } : {}) },
    receipt: { delivery: row.id, channel: row.channel },
  };
}

/** A rule held it back: for good, or, where that is drawn, until the moment is right. */
export function heldBack({ message }: Sending, held: Held, tried: readonly DeliveryRow[]): Performed {
  const { code } = held.why;
  const args: JsonObject = { ...held.why.args, ...beside(tried) };
  if (isPutOff(message, held)) {
    const why: Why = { code, args: { ...args, until: held.until } };
    return { answer: { outcome: 'later', values: { until: held.until }, why }, receipt: { putOff: held.until } };
  }
  const why: Why = Object.keys(args).length > 0 ? { code, args } : { code };
  return { answer: { outcome: 'suppressed', why }, receipt: { rule: code } };
}

/** What a rule said that held a contact back. */
export interface Held {
  readonly why: Why;
  readonly until: string | null;
}

/** Whether the drawing would rather wait than hold it back. */
export function isPutOff({ inQuietHours, whileActive }: Message, { why, until }: Held): boolean {
  if (until === null) return false;
  return (why.code === 'active-elsewhere' ? whileActive : inQuietHours) === 'wait';
}

/** No channel worked, and trying again would not help. */
export function notDelivered(tried: readonly DeliveryRow[]): Performed {
  return {
    answer: { outcome: 'failed', why: { code: 'not-delivered', args: { others: othersOf(tried) } } },
    receipt: { failed: tried.map(({ channel, reason }) => ({ channel, reason })) },
  };
}

/** The channels that did not work, where there are any. */
function beside(tried: readonly DeliveryRow[]): JsonObject {
  return tried.length > 0 ? { others: othersOf(tried) } : {};
}

function othersOf(tried: readonly DeliveryRow[]): readonly JsonObject[] {
  return tried.map(({ channel, reason }) => ({ channel, why: reason ?? 'refused' }));
}

import { z } from 'zod';
import { CONTACT_CLASSES } from '../../graph/contact.js';
import type { JsonObject } from '../../graph/graph.js';
import { formId, template, uniqueList } from '../settings.js';
import { MESSAGE_CHANNELS } from '../../graph/message-channels.js';

/** A title and a text in one channel. Channels without titles have none. */
const content = z.strictObject({ channel: z.enum(MESSAGE_CHANNELS), title: template.optional(), body: template });
export const config = z.strictObject({
  channels: uniqueList(content, ({ channel }) => channel).min(1),
  class: z.enum(CONTACT_CLASSES),
  consent: z.enum(['service', 'sales']).optional(),
  order: z.enum(['drawn', 'preferred']),
  quiet: z.enum(['suppress', 'wait']),
  active: z.enum(['send', 'suppress', 'wait']),
  tries: z.number().int().min(1).max(10),
  survey: formId.optional(),
});
export type MessageConfig = Readonly<z.infer<typeof config>>;

/** What is asked beside the text, of a message newly drawn and of one drawn when nothing was asked. */
export const USUAL = { order: 'drawn', quiet: 'suppress', active: 'send', tries: 5 } as const;

/** Consents as they were first called. Nobody has agreed to research as such: the stricter of today's consents stands for it. */
const FIRST_CONSENTS: ReadonlyMap<unknown, string> = new Map([
  ['marketing', 'sales'],
  ['research', 'sales'],
]);

/** Settings of a message as it was drawn before: one channel with its text beside it, consents by their first names. */
export function upgrade(stored: JsonObject): JsonObject {
  return withChannels(withConsent(stored));
}

function withConsent(stored: JsonObject): JsonObject {
  const consent = FIRST_CONSENTS.get(stored['consent']);
  return consent === undefined ? stored : { ...stored, consent };
}

function withChannels(stored: JsonObject): JsonObject {
  if (!('channel' in stored)) return stored;
  const { channel, title, body, ...kept } = stored;
  return { ...USUAL, ...kept, channels: [{ channel, ...(title === undefined ? {} : { title }), body: body ?? { zh: '' } }] } as JsonObject;
}

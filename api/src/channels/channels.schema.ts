import { z } from 'zod';
import { code, text } from '../http/text.schema.js';

const family = z.enum(['customer', 'ai', 'remote', 'branch']).meta({ id: 'Family' });

const keyView = z.object({ id: z.string(), createdAt: z.iso.datetime() });

export const channelView = z
  .object({ code: z.string(), family, name: text, abilities: z.array(z.string()), active: z.boolean(), keys: z.array(keyView) })
  .meta({ id: 'Channel' });
export type ChannelView = z.infer<typeof channelView>;

export const channelBody = z
  .object({ code, family, name: text, abilities: z.array(code).max(20).default([]), active: z.boolean().default(true) })
  .meta({ id: 'ChannelInput' });
export type ChannelBody = z.infer<typeof channelBody>;

/** The secret is told here and never again. */
export const newKeyView = z.object({ id: z.string(), secret: z.string() }).meta({ id: 'NewChannelKey' });
export type NewKeyView = z.infer<typeof newKeyView>;

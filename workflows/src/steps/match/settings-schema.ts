import { z } from 'zod';
import { GRAPH_LIMITS } from '../../graph/limits.js';
import { duration, eventName, expression, id, label, results, uniqueList, values } from '../settings.js';
import { MATCH_METHODS } from './offer.js';

/** Code of an item of a catalogue; empty while none is chosen. */
const code = z.string().max(GRAPH_LIMITS.id);
const codes = z.array(z.string().min(1).max(GRAPH_LIMITS.id)).max(10);

const offer = z.strictObject({
  id,
  label,
  /** For whom and when it is meant, CEL; empty = for all. */
  when: expression,
  /** Products and services; several are a package. */
  items: codes,
  content: code,
  channels: codes,
  benefit: code,
  /** How good it would be, CEL; by scores only. */
  score: expression,
  /** Its better moment, CEL; empty = at once. */
  from: expression,
});
export type OfferSetting = Readonly<z.infer<typeof offer>>;

const signal = z.strictObject({ id, event: eventName, offer: code, points: z.number().min(-1_000).max(1_000) });

export const matchConfig = z.strictObject({
  method: z.enum(MATCH_METHODS),
  offers: uniqueList(offer, (one) => one.id).max(50),
  signals: uniqueList(signal, (one) => one.id).optional(),
  lookBack: duration.optional(),
  halfLife: duration.optional(),
  /** Path of the outside model. */
  path: z
    .string()
    .regex(/^\/[\w./~-]*$/)
    .max(500)
    .optional(),
  /** What the outside model is told. */
  features: values.optional(),
  /** Risk class that the customer bears, CEL. */
  risk: expression,
  /** What the customer has to place, CEL. */
  amount: expression,
  least: z.number().optional(),
  prefers: z.enum(['best', 'now']),
  within: duration,
  results,
});
export type MatchConfig = Readonly<z.infer<typeof matchConfig>>;

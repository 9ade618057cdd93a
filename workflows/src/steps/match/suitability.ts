import { formatInstant, parseInstant } from '../../calendar/index.js';
import type { Why } from '../../engine/happening.js';
import type { Json } from '../../graph/graph.js';
import { textJson } from '../settings.js';
import type { BenefitPool, CatalogueItem } from './catalogue.js';
import type { MatchOffer } from './offer.js';

/** What a choice looks at. */
export interface MatchFacts {
  /** ISO instant. */
  readonly now: string;
  /** What was computed for an offer: whether it is meant, its score, and its moment. */
  readonly computed: (offer: string, name: 'when' | 'score' | 'from') => Json;
  readonly item: (code: string) => CatalogueItem | undefined;
  /** Whether the rule of a catalogue item holds for the customer. */
  readonly isFor: (code: string) => boolean;
  readonly pool: (code: string) => BenefitPool | undefined;
  /** Risk class that the customer bears; null = not known. */
  readonly risk: number | null;
  /** What the customer has to place, in yuan; null = not known. */
  readonly amount: number | null;
  /** Code of the channel that the customer likes best; null = none is known. */
  readonly preferred: string | null;
  /** Points that an offer has by what the customer did, or by the outside model; null = none. */
  readonly points: (offer: string) => number | null;
}

/** An offer that suits. `channel` is null where the journey does not care. */
export interface Suitable {
  readonly channel: string | null;
  /** ISO instants before which it cannot be made. */
  readonly notBefore: readonly string[];
}

export type Suitability = { readonly ok: true; readonly suitable: Suitable } | { readonly ok: false; readonly why: Why };

/** Whether an offer suits the customer as a whole: each part for itself, and all together. What cannot be known does not suit. */
export function suits(offer: MatchOffer, facts: MatchFacts): Suitability {
  const why = notMeant(offer, facts) ?? partsRefused(offer, facts) ?? jointlyRefused(offer, facts) ?? benefitRefused(offer, facts);
  if (why) return { ok: false, why };
  const channel = channelOf(offer, facts);
  if (channel === undefined) return refused('match-no-channel');
  return { ok: true, suitable: { channel, notBefore: notBefore(offer, channel, facts) } };
}

function refused(code: string, args: NonNullable<Why['args']> = {}): { readonly ok: false; readonly why: Why } {
  return { ok: false, why: { code, args } };
}

function notMeant({ id }: MatchOffer, { computed }: MatchFacts): Why | null {
  return computed(id, 'when') === true ? null : { code: 'match-not-meant' };
}

/** Each product, service, content and benefit by its own catalogue. */
function partsRefused({ items, content, benefit }: MatchOffer, facts: MatchFacts): Why | null {
  const codes = [...items, ...(content === null ? [] : [content]), ...(benefit === null ? [] : [benefit])];
  for (const code of codes) {
    const why = itemRefused(code, facts);
    if (why) return why;
  }
  return null;
}

function itemRefused(code: string, { item, isFor, now }: MatchFacts): Why | null {
  const found = item(code);
  if (!found) return { code: 'match-item-unknown', args: { code } };
  const args = { item: textJson(found.label) };
  if (!found.isActive || isOver(found.until, now)) return { code: 'match-item-closed', args };
  return isFor(code) ? null : { code: 'match-not-for-customer', args };
}

/** A package is as risky as its riskiest part, takes the amounts of all, and holds nothing that excludes another. */
function jointlyRefused({ items }: MatchOffer, { item, risk, amount }: MatchFacts): Why | null {
  const parts = items.flatMap((code) => item(code) ?? []);
  const clash = parts.find(({ excludes }) => excludes.some((code) => items.includes(code)));
  if (clash) return { code: 'match-excluded', args: { item: textJson(clash.label) } };
  const product = Math.max(0, ...parts.map((part) => part.risk ?? 0));
  if (product > 0 && risk === null) return { code: 'match-risk-unknown' };
  if (risk !== null && product > risk) return { code: 'match-too-risky', args: { product, customer: risk } };
  const least = parts.reduce((sum, part) => sum + (part.leastAmount ?? 0), 0);
  if (least > 0 && amount === null) return { code: 'match-amount-unknown' };
  return amount !== null && amount < least ? { code: 'match-too-little', args: { least } } : null;
}

function benefitRefused({ benefit }: MatchOffer, { pool, now }: MatchFacts): Why | null {
  if (benefit === null) return null;
  const found = pool(benefit);
  if (!found) return { code: 'match-no-pool', args: { code: benefit } };
  if (isOver(found.closesAt, now)) return { code: 'match-pool-closed' };
  if (found.perCustomer !== null && found.had >= found.perCustomer) return { code: 'match-benefit-had' };
  return found.left > 0 ? null : { code: 'match-benefit-used-up' };
}

/** The customer's own among those that are open, else the first; undefined = none is open. */
function channelOf({ channels }: MatchOffer, facts: MatchFacts): string | null | undefined {
  if (channels.length === 0) return null;
  const open = channels.filter((code) => itemRefused(code, facts) === null);
  return open.find((code) => code === facts.preferred) ?? open[0];
}

/** Half-open: at its end it is over. Instants are of one form, so that texts compare as times do. */
function isOver(until: string | null, now: string): boolean {
  return until !== null && until <= now;
}

function notBefore({ id, items, content, benefit }: MatchOffer, channel: string | null, facts: MatchFacts): readonly string[] {
  const codes = [...items, ...[content, channel, benefit].filter((code) => code !== null)];
  const own = facts.computed(id, 'from');
  const opensAt = benefit === null ? null : (facts.pool(benefit)?.opensAt ?? null);
  const moment = typeof own === 'string' ? parseInstant(own) : undefined;
  const all = [moment === undefined ? null : formatInstant(moment), opensAt, ...codes.map((code) => facts.item(code)?.from ?? null)];
  return all.filter((at): at is string => at !== null && at > facts.now);
}

import { formatInstant, parseInstant } from '../../calendar/index.js';
import type { Why } from '../../engine/happening.js';
import type { MatchOffer, MatchPlan } from './offer.js';
import { type MatchFacts, suits } from './suitability.js';

/** An offer that may be made. */
export interface RankedOffer {
  readonly offer: MatchOffer;
  readonly channel: string | null;
  /** Null where the order of the table decides. */
  readonly score: number | null;
  /** The better moment, an ISO instant; null = now. */
  readonly at: string | null;
}

/** An offer that is not made, and why. */
export interface LostOffer {
  readonly offer: MatchOffer;
  readonly why: Why;
}

/** Offers in the order in which they are tried, and those that are out. `byOrder`: nobody gave points, so the order of the table decides. */
export interface Ranking {
  readonly ranked: readonly RankedOffer[];
  readonly lost: readonly LostOffer[];
  readonly byOrder: boolean;
}

/**
 * Puts the suitable offers into the order in which they are tried. Of two that are equally good the one that is drawn first wins, so that the
 * same facts always give the same answer.
 */
export function rankOffers(plan: MatchPlan, facts: MatchFacts): Ranking {
  const judged = plan.offers.map((offer) => ({ offer, suitability: suits(offer, facts) }));
  // An outside model that did not answer has no say: then the table's order is the best that is known.
  const byOrder = plan.method === 'table' || (plan.method === 'model' && plan.offers.every(({ id }) => facts.points(id) === null));
  const ranked: RankedOffer[] = [];
  const lost: LostOffer[] = [];
  for (const { offer, suitability } of judged) {
    if (!suitability.ok) {
      lost.push({ offer, why: suitability.why });
      continue;
    }
    const { channel, notBefore } = suitability.suitable;
    const one = { offer, channel, score: byOrder ? null : scoreOf(plan, offer, facts), at: latest(notBefore) };
    const why = outBy(plan, one, { facts, byOrder });
    if (why) lost.push({ offer, why });
    else ranked.push(one);
  }
  return { ranked: inOrder(ranked, plan), lost, byOrder };
}

function scoreOf({ method }: MatchPlan, { id }: MatchOffer, { computed, points }: MatchFacts): number | null {
  const score = method === 'score' ? computed(id, 'score') : points(id);
  return typeof score === 'number' && Number.isFinite(score) ? score : null;
}

function outBy(
  { least, withinMs }: MatchPlan,
  { score, at }: RankedOffer,
  { facts, byOrder }: { readonly facts: MatchFacts; readonly byOrder: boolean },
): Why | null {
  if (!byOrder && score === null) return { code: 'match-no-score' };
  if (least !== null && score !== null && score < least) return { code: 'match-below-least', args: { score, least } };
  const now = parseInstant(facts.now) ?? 0;
  return at !== null && at > formatInstant(now + withinMs) ? { code: 'match-too-late', args: { at } } : null;
}

/** Sorting is stable: equals stay as they are drawn. */
function inOrder(ranked: readonly RankedOffer[], { prefers }: MatchPlan): readonly RankedOffer[] {
  const byScore = ranked.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
  if (prefers === 'best') return byScore;
  const later = byScore.filter(({ at }) => at !== null);
  return [...byScore.filter(({ at }) => at === null), ...later.toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? -1 : 1))];
}

function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>((last, at) => (last === null || at > last ? at : last), null);
}

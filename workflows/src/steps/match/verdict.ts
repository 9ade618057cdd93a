import type { Answer, Why } from '../../engine/happening.js';
import type { JsonObject } from '../../graph/graph.js';
import { textJson } from '../settings.js';
import type { MatchPlan } from './offer.js';
import type { LostOffer, RankedOffer, Ranking } from './rank-offers.js';

/** Losers that an answer names; the rest are only counted, so that a journal entry stays small. */
const MOST_NAMED = 12;

/** What became of a ranking when the benefits were asked for: the one that is made or waited for, and those that are out. */
export interface Settled {
  readonly chosen: RankedOffer | null;
  readonly lost: readonly LostOffer[];
}

/** The answer for the journey: the winner with all its parts, or the better moment, and the losers as the reason. */
export function matchAnswer({ method }: MatchPlan, { byOrder }: Pick<Ranking, 'byOrder'>, { chosen, lost }: Settled): Answer {
  const others = lost.slice(0, MOST_NAMED).map(loserJson);
  const more = Math.max(0, lost.length - MOST_NAMED);
  if (!chosen) return { outcome: 'none', values: { losers: others }, why: { code: 'match-none', args: { others, more } } };
  const { offer, channel, score, at } = chosen;
  const { items, content, benefit } = offer;
  const by = method === 'model' && byOrder ? 'model-silent' : method;
  const args = { offer: textJson(offer.label), by, others, more };
  return {
    outcome: at === null ? 'matched' : 'later',
    values: { offer: offer.id, ...namesOf(offer.label), items: [...items], content, channel, benefit, score, at, losers: others },
    why:
      at === null
        ? { code: 'match-chosen', args: { ...args, ...(score === null ? {} : { score: rounded(score) }) } }
        : { code: 'match-later', args: { ...args, at } },
  };
}

/** Those that suit but were not tried, since a better one was found. */
export function outdone(ranked: readonly RankedOffer[], chosen: RankedOffer): readonly LostOffer[] {
  const rest = ranked.slice(ranked.indexOf(chosen) + 1);
  return rest.map(({ offer, score }) => ({ offer, why: behind(score) }));
}

/** Its name as customers read it; where there is no English one, the Chinese. */
function namesOf({ zh, en = zh }: MatchPlan['offers'][number]['label']): JsonObject {
  return { name: zh, nameEn: en };
}

function behind(score: number | null): Why {
  return score === null ? { code: 'match-behind' } : { code: 'match-outscored', args: { score: rounded(score) } };
}

function loserJson({ offer, why }: LostOffer): JsonObject {
  return { id: offer.id, offer: textJson(offer.label), code: why.code, args: why.args ?? {} };
}

function rounded(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}

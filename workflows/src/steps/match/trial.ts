import type { Answer } from '../../engine/happening.js';
import type { Json, JsonObject } from '../../graph/graph.js';
import type { TrialQuestion } from '../define-step.js';
import type { CatalogueItem } from './catalogue.js';
import type { MatchPlan } from './offer.js';
import { rankOffers } from './rank-offers.js';
import { matchAnswer, outdone } from './verdict.js';

/** By conditions, scores and moments as they are drawn. In a trial everything is in the catalogue, for everybody, and no pool runs dry. */
export function chooseInTrial({ instruction, input, at }: TrialQuestion): Answer {
  const plan = instruction.settings as JsonObject as unknown as MatchPlan; // lowering wrote it
  const ranking = rankOffers(plan, {
    now: at,
    computed: (offer, name) => input[`${offer}.${name}`] ?? null,
    item: itemOf,
    isFor: () => true,
    pool: () => ({ left: 1, perCustomer: null, had: 0, opensAt: null, closesAt: null }),
    risk: numberOf(input['risk']),
    amount: numberOf(input['amount']),
    preferred: null,
    points: () => (plan.method === 'events' ? 0 : null),
  });
  const [chosen = null] = ranking.ranked;
  const lost = [...(chosen ? outdone(ranking.ranked, chosen) : []), ...ranking.lost];
  return matchAnswer(plan, ranking, { chosen, lost });
}

function itemOf(code: string): CatalogueItem {
  return {
    code,
    kind: 'product',
    label: { zh: code },
    risk: null,
    leastAmount: null,
    excludes: [],
    from: null,
    until: null,
    isActive: true,
  };
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

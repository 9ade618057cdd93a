import type { Json, JsonObject } from '../graph/graph.js';
import type { EffectInstruction } from '../plan/plan.js';
import type { CatalogueItem } from '../steps/match/catalogue.js';
import type { MatchPlan } from '../steps/match/offer.js';
import { rankOffers } from '../steps/match/rank-offers.js';
import { matchAnswer, outdone } from '../steps/match/verdict.js';
import type { SimulatedAnswer } from './simulation.js';

/** What is asked of the world in a trial. */
interface Asked {
  readonly instruction: EffectInstruction;
  readonly input: Readonly<Record<string, Json>>;
  /** ISO instant. */
  readonly at: string;
}

/** Operations that a trial can answer as well as the bank, as far as the drawing says it: then the first way is not the best guess. */
const ownAnswers: Readonly<Record<string, (asked: Asked) => SimulatedAnswer>> = {
  'match.choose': choose,
};

/** The answer of an operation whose rules are the drawing's own; undefined for any other. */
export function ownAnswer(asked: Asked): SimulatedAnswer | undefined {
  const { operation } = asked.instruction;
  return Object.hasOwn(ownAnswers, operation) ? ownAnswers[operation]?.(asked) : undefined;
}

/** By conditions, scores and moments as they are drawn. In a trial everything is in the catalogue, for everybody, and no pool runs dry. */
function choose({ instruction, input, at }: Asked): SimulatedAnswer {
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

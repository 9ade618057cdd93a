import type { EntityManager } from 'typeorm';
import { grantBenefit } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import { type LostOffer, matchAnswer, type MatchPlan, outdone, type RankedOffer, rankOffers, type Ranking } from '@tongtu/workflows/steps';
import type { Effect, LocalConnector } from '../connector.js';
import { readMatchFacts } from './match-facts.js';

/**
 * Chooses for a customer, in our own database. The benefit of the winner is taken from its pool in the same transaction, under the effect's own key:
 * it is granted with the choice or not at all, and a pool that has run dry meanwhile gives the next offer its turn.
 */
export function makeMatchConnector(): LocalConnector {
  return {
    name: 'match',
    operation: 'match.choose',
    serves: () => true,
    kind: 'local',
    perform: async (effect, within) => {
      const plan = effect.settings as unknown as MatchPlan; // lowering wrote it
      const ranking = rankOffers(plan, await readMatchFacts(effect, plan, within));
      const settled = await settle(effect, ranking, within);
      const answer = matchAnswer(plan, ranking, settled);
      const { chosen } = settled;
      const granted = chosen !== null && chosen.at === null ? chosen.offer.benefit : null;
      return { answer, receipt: { outcome: answer.outcome, offer: chosen?.offer.id ?? null, granted } };
    },
  };
}

interface Settled {
  readonly chosen: RankedOffer | null;
  readonly lost: readonly LostOffer[];
}

/** The first that may be made, with its benefit in hand, or that is worth waiting for; those before it lost their benefit to others. */
async function settle(
  effect: Effect,
  { ranked, lost }: Ranking,
  { manager }: { readonly manager: EntityManager; readonly keyRing: KeyRing },
) {
  const missed: LostOffer[] = [];
  for (const one of ranked) {
    const refusal = one.at === null ? await withoutBenefit(effect, one, manager) : null;
    if (refusal === null) return { chosen: one, lost: [...missed, ...outdone(ranked, one), ...lost] } satisfies Settled;
    missed.push({ offer: one.offer, why: { code: refusal } });
  }
  return { chosen: null, lost: [...missed, ...lost] } satisfies Settled;
}

/** Why the offer cannot have its benefit; null when it has it, or has none. */
async function withoutBenefit({ instance, key, subject }: Effect, { offer }: RankedOffer, manager: EntityManager): Promise<string | null> {
  if (offer.benefit === null) return null;
  if (subject.kind !== 'customer') return 'match-no-customer';
  const isGranted = await grantBenefit(manager, { instance, key, pool: offer.benefit, customer: subject.id });
  return isGranted ? null : 'match-benefit-used-up';
}

import type { EntityManager } from 'typeorm';
import { Customer, type CustomerFacts, factsOf, holdsFor, readCatalogue, readPools, type RuledItem } from '@tongtu/store';
import type { KeyRing } from '@tongtu/store/codec';
import { type Json, objectOf } from '@tongtu/workflows/graph';
import { codesOf, type MatchFacts, type MatchPlan } from '@tongtu/workflows/steps';
import { findAnswer } from '../../ledger/find-answer.js';
import type { Effect } from '../connector.js';
import { eventPoints } from './event-points.js';

interface Within {
  readonly manager: EntityManager;
  readonly keyRing: KeyRing;
}

/** Everything that a choice looks at, as it is at this moment. */
export async function readMatchFacts(effect: Effect, plan: MatchPlan, within: Within): Promise<MatchFacts> {
  const { input, subject } = effect;
  const { manager } = within;
  const codes = codesOf(plan.offers);
  const customer = subject.kind === 'customer' ? await manager.findOneBy(Customer, { id: subject.id }) : null;
  const facts: CustomerFacts = customer ? factsOf(customer) : {};
  const now = await databaseTime(manager);
  const [items, pools, points] = [
    await readCatalogue(manager, codes),
    await readPools(manager, { codes, customer: customer?.id ?? null }),
    await pointsBy(effect, plan, within),
  ];
  return {
    now,
    computed: (offer, name) => input[`${offer}.${name}`] ?? null,
    item: (code) => items.get(code),
    isFor: (code) => isFor(items.get(code), { facts, now }),
    pool: (code) => pools.get(code),
    risk: numberOf(input['risk']),
    amount: numberOf(input['amount']),
    preferred: typeof facts['preferredChannel'] === 'string' ? facts['preferredChannel'] : null,
    points: (offer) => points.get(offer) ?? null,
  };
}

/** The points of offers, from what the customer did or from the outside model; nothing where the drawing decides by itself. */
async function pointsBy(effect: Effect, plan: MatchPlan, { manager, keyRing }: Within): Promise<ReadonlyMap<string, number>> {
  if (plan.method === 'events') return eventPoints(manager, effect, plan);
  if (plan.method !== 'model') return new Map();
  const [step = '', visit = ''] = effect.key.split(':');
  const answer = await findAnswer(manager, keyRing, { instance: effect.instance, keyPrefix: `${step}:${visit}:match.ask:` });
  return new Map(
    Object.entries(objectOf(answer?.values?.['scores'])).flatMap(([offer, score]) => (typeof score === 'number' ? [[offer, score]] : [])),
  );
}

function isFor(item: RuledItem | undefined, { facts, now }: { readonly facts: CustomerFacts; readonly now: string }): boolean {
  if (!item) return false;
  return item.rule === '' || holdsFor(item.rule, { vars: {}, customer: facts, event: {}, now });
}

/** The database's clock is everybody's: pools and items open and close by it. */
async function databaseTime(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ now: Date }[]>('select now() as now');
  if (!row) throw new Error('The database has no time.');
  return row.now.toISOString();
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

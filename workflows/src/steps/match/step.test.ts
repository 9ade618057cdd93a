import { describe, expect, test } from '@jest/globals';
import { check } from '../../compiler/index.js';
import type { Json, JsonObject } from '../../graph/graph.js';
import { createSimulation } from '../../simulator/index.js';
import { both, draw, planOf } from '../../testing/index.js';
import { stepDefinition } from '../index.js';
import type { BenefitPool, CatalogueItem } from './catalogue.js';
import type { MatchOffer, MatchPlan } from './offer.js';
import { rankOffers } from './rank-offers.js';
import type { MatchFacts } from './suitability.js';

const NOW = '2026-03-02T02:00:00.000Z';
const item = (code: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  ...{ code, kind: 'product', label: both(code), risk: null, leastAmount: null, excludes: [], from: null, until: null, isActive: true },
  ...more,
});
const pool = (more: Partial<BenefitPool> = {}): BenefitPool => ({
  left: 5,
  perCustomer: null,
  had: 0,
  opensAt: null,
  closesAt: null,
  ...more,
});
const offer = (id: string, more: Partial<MatchOffer> = {}): MatchOffer => ({
  ...{ id, label: both(id), items: ['deposit'], content: null, channels: [], benefit: null },
  ...more,
});

interface World {
  readonly items?: Readonly<Record<string, CatalogueItem>>;
  readonly computed?: Readonly<Record<string, Json>>;
  readonly pool?: BenefitPool | null;
  readonly facts?: Partial<MatchFacts>;
}

function rank(
  plan: Partial<MatchPlan> & Pick<MatchPlan, 'offers'>,
  { items = {}, computed = {}, pool: stock = pool(), facts = {} }: World = {},
) {
  const all: Readonly<Record<string, CatalogueItem>> = {
    deposit: item('deposit'),
    fund: item('fund'),
    sms: item('sms'),
    mail: item('mail'),
    ...items,
  };
  const whole: MatchPlan = {
    ...{ method: 'table', signals: [], lookBackMs: 0, halfLifeMs: 1, prefers: 'best', withinMs: 86_400_000, least: null },
    ...plan,
  };
  const { ranked, lost, byOrder } = rankOffers(whole, {
    now: NOW,
    computed: (one, name) => computed[`${one}.${name}`] ?? (name === 'when' ? true : null),
    item: (code) => (code === 'credit' ? item('credit', { kind: 'benefit' }) : all[code]),
    isFor: () => true,
    pool: () => stock ?? undefined,
    ...{ risk: null, amount: null, preferred: null },
    points: () => null,
    ...facts,
  });
  return {
    order: ranked.map((one) => one.offer.id),
    first: ranked[0],
    lost: lost.map((one) => `${one.offer.id} ${one.why.code}`),
    byOrder,
  };
}

const lostBy = (world: World, more: Partial<MatchOffer> = {}) => rank({ offers: [offer('a', more)] }, world).lost;

describe('what suits', () => {
  test('is meant for the customer, in the catalogue, and open', () => {
    expect(lostBy({})).toEqual([]);
    expect(lostBy({ computed: { 'a.when': false } })).toEqual(['a match-not-meant']);
    expect(lostBy({}, { items: ['gone'] })).toEqual(['a match-item-unknown']);
    expect(lostBy({ items: { deposit: item('deposit', { isActive: false }) } })).toEqual(['a match-item-closed']);
    expect(lostBy({ items: { deposit: item('deposit', { until: NOW }) } })).toEqual(['a match-item-closed']);
    expect(lostBy({ facts: { isFor: (code) => code !== 'deposit' } })).toEqual(['a match-not-for-customer']);
  });

  test('is no riskier than the customer bears; a package is as risky as its riskiest part', () => {
    const items = { fund: item('fund', { risk: 4 }) };
    const both2 = { items: ['deposit', 'fund'] };
    expect(lostBy({ items, facts: { risk: 4 } }, both2)).toEqual([]);
    expect(lostBy({ items, facts: { risk: 3 } }, both2)).toEqual(['a match-too-risky']);
    expect(lostBy({ items }, both2)).toEqual(['a match-risk-unknown']);
  });

  test('is what the customer can pay: a package takes the amounts of all its parts', () => {
    const items = { deposit: item('deposit', { leastAmount: 100 }), fund: item('fund', { leastAmount: 50 }) };
    const whole = { items: ['deposit', 'fund'] };
    expect(lostBy({ items, facts: { amount: 150 } }, whole)).toEqual([]);
    expect(lostBy({ items, facts: { amount: 149 } }, whole)).toEqual(['a match-too-little']);
    expect(lostBy({ items }, whole)).toEqual(['a match-amount-unknown']);
  });

  test('holds nothing that excludes another part', () => {
    const items = { fund: item('fund', { excludes: ['deposit'] }) };
    expect(lostBy({ items }, { items: ['deposit', 'fund'] })).toEqual(['a match-excluded']);
  });

  test('has a channel that is open: the favourite of the customer, else the first', () => {
    const channels = { channels: ['sms', 'mail'] };
    const channelOf = (world: World) => rank({ offers: [offer('a', channels)] }, world).first?.channel;
    expect(channelOf({})).toBe('sms');
    expect(channelOf({ facts: { preferred: 'mail' } })).toBe('mail');
    expect(channelOf({ items: { sms: item('sms', { isActive: false }) } })).toBe('mail');
    const closed = { sms: item('sms', { isActive: false }), mail: item('mail', { isActive: false }) };
    expect(lostBy({ items: closed }, channels)).toEqual(['a match-no-channel']);
  });

  test('has its benefit left, for this customer too', () => {
    const credit = { benefit: 'credit' };
    expect(lostBy({}, credit)).toEqual([]);
    expect(lostBy({ pool: null }, credit)).toEqual(['a match-no-pool']);
    expect(lostBy({ pool: pool({ left: 0 }) }, credit)).toEqual(['a match-benefit-used-up']);
    expect(lostBy({ pool: pool({ perCustomer: 1, had: 1 }) }, credit)).toEqual(['a match-benefit-had']);
    expect(lostBy({ pool: pool({ closesAt: NOW }) }, credit)).toEqual(['a match-pool-closed']);
  });
});

describe('what is best', () => {
  const offers = [offer('a'), offer('b'), offer('c')];

  test('is the first that suits, by the table', () => {
    expect(rank({ offers }, { computed: { 'a.when': false } })).toMatchObject({
      order: ['b', 'c'],
      lost: ['a match-not-meant'],
      byOrder: true,
    });
  });

  test('has the highest score; of equals the one that is drawn first, and without a score none', () => {
    const computed = { 'a.score': 1, 'b.score': 2, 'c.score': 2 };
    expect(rank({ offers, method: 'score' }, { computed }).order).toEqual(['b', 'c', 'a']);
    expect(rank({ offers, method: 'score', least: 2 }, { computed }).lost).toEqual(['a match-below-least']);
    expect(rank({ offers, method: 'score' }, { computed: { 'a.score': 1 } }).lost).toEqual(['b match-no-score', 'c match-no-score']);
  });

  test('has the most points of the model; when it is silent, the table decides', () => {
    const points = (id: string) => ({ a: 0.1, b: 0.9, c: 0.5 })[id] ?? null;
    expect(rank({ offers, method: 'model' }, { facts: { points } })).toMatchObject({ order: ['b', 'c', 'a'], byOrder: false });
    expect(rank({ offers, method: 'model' })).toMatchObject({ order: ['a', 'b', 'c'], byOrder: true });
  });

  test('may be better later: then it is waited for, or what can be made now goes first', () => {
    const computed = { 'a.from': '2026-03-02T18:00:00+08:00', 'b.from': '2026-03-02T09:00:00+08:00' };
    expect(rank({ offers }, { computed })).toMatchObject({ order: ['a', 'b', 'c'], first: { at: '2026-03-02T10:00:00.000Z' } });
    expect(rank({ offers, prefers: 'now' }, { computed })).toMatchObject({ order: ['b', 'c', 'a'], first: { at: null } });
    expect(rank({ offers, withinMs: 3_600_000 }, { computed }).lost).toEqual(['a match-too-late']);
  });

  test('waits for what opens later: item, channel and pool', () => {
    const from = '2026-03-02T08:00:00.000Z';
    expect(rank({ offers: [offer('a')] }, { items: { deposit: item('deposit', { from }) } }).first?.at).toBe(from);
    expect(rank({ offers: [offer('a', { benefit: 'credit' })] }, { pool: pool({ opensAt: from }) }).first?.at).toBe(from);
  });
});

const OFFER = {
  id: 'a',
  label: both('甲'),
  when: 'vars.rich',
  items: ['deposit'],
  content: '',
  channels: ['sms'],
  benefit: '',
  score: '',
  from: '',
};
const CONFIG: JsonObject = {
  ...{ method: 'table', risk: '', amount: '', prefers: 'best', within: 'P30D', results: [{ variable: 'chosen', from: 'offer' }] },
  offers: [OFFER as JsonObject, { ...OFFER, id: 'b', when: '', channels: [] } as JsonObject],
};
const drawing = (config: JsonObject = {}) =>
  draw('start > match -matched-> end; match -later-> end; match -none-> end', {
    variables: { chosen: 'string', rich: 'boolean' },
    configs: { match: { ...CONFIG, ...config } },
  });

describe('as a step', () => {
  const match = stepDefinition('match');

  test('says on its card what it chooses from', () => {
    expect([match?.describe(CONFIG, 'zh'), match?.describe(CONFIG, 'en')]).toEqual(['从上到下选：甲、甲', 'Chooses from the top: 甲, 甲']);
  });

  test('compiles to one operation; an outside model is asked before, and the choice is made without it too', () => {
    expect(planOf(drawing()).instructions['match']).toMatchObject({
      ...{ op: 'effect', operation: 'match.choose', quick: true, failed: null },
      input: { 'a.when': 'vars.rich', 'b.when': 'true' },
      ways: [{ outcome: 'matched' }, { outcome: 'later' }, { outcome: 'none' }],
    });
    const { instructions } = planOf(drawing({ method: 'model', path: '/match' }));
    const asked = instructions['match'];
    expect(asked).toMatchObject({ operation: 'match.ask', ways: [{ outcome: 'scored' }], failed: { outcome: 'silent' } });
    const next = asked?.op === 'effect' ? asked.ways[0]?.to : null;
    expect(instructions[next ?? '']).toMatchObject({ operation: 'match.choose' });
  });

  test('is tried out by its own conditions, and the answer says who lost and why', () => {
    const tried = (rich: boolean) => createSimulation(planOf(drawing()), { at: NOW, customer: {}, input: { rich } });
    expect(tried(true).state.variables['chosen']).toBe('a');
    const poor = tried(false);
    expect(poor.state.variables['chosen']).toBe('b');
    expect(poor.journal.find(({ why }) => why?.code === 'match-chosen')?.why?.args?.['others']).toMatchObject([
      { id: 'a', code: 'match-not-meant' },
    ]);
  });

  test('lacks what would make it useless: offers, products, scores, a model, and somewhere to keep the better moment', () => {
    const lacking = (config: JsonObject) =>
      check(drawing(config))
        .filter(({ code }) => code === 'setting-missing')
        .map(({ field }) => field);
    expect(lacking({})).toEqual([]);
    expect(lacking({ offers: [] })).toEqual(['offers']);
    expect(lacking({ offers: [{ ...OFFER, items: [] } as JsonObject] })).toEqual(['offers.0.items']);
    expect(lacking({ method: 'score' })).toEqual(['offers.0.score', 'offers.1.score']);
    expect(lacking({ method: 'events' })).toEqual(['signals']);
    expect(lacking({ method: 'model' })).toEqual(['path']);
    expect(lacking({ offers: [{ ...OFFER, from: 'now' } as JsonObject] })).toEqual(['results']);
  });
});

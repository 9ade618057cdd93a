import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import { armOf } from '@tongtu/workflows/steps';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeExperimentConnector } from './connector.js';

const halves = [
  { id: 'a', share: 50 },
  { id: 'b', share: 50 },
];

connectorContract({
  name: 'experiment',
  settings: { experiment: null, arms: halves },
  input: {},
  secrets: [],
  outcomes: ['a', 'b'],
  count: async ({ database }, instance) => {
    const rows = await database.source.query<unknown[]>('select 1 from experiment_arm where instance_id = $1', [instance]);
    return rows.length;
  },
});

describe('an experiment', () => {
  const connector = makeExperimentConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('experiments');
  }, 60_000);
  afterAll(() => database.close());

  async function ask(customer: string, settings: { readonly experiment?: string; readonly arms?: typeof halves; readonly step?: string }) {
    const { experiment = null, arms = halves, step = 'split' } = settings;
    const instance = await bank.instance(journey, customer, 'ended');
    const subject = { kind: 'customer', id: customer };
    const effect = { instance, key: `${step}:1:experiment.assign:1`, subject, settings: { experiment, arms }, input: {} };
    const { answer } = await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }));
    return answer;
  }

  test('puts a customer where the formula says, and says how large the arm is', async () => {
    const customer = await bank.customer('X-1');
    const { outcome, why } = await ask(customer, {});
    expect(outcome).toBe(armOf(`${journey.journey}/split`, customer, halves));
    expect(why).toEqual({ code: 'arm-assigned', args: { share: 50 } });
  });

  test('keeps the arm on re-entry, whatever the shares have become', async () => {
    const customer = await bank.customer('X-2');
    const { outcome } = await ask(customer, {});
    const [mine, other] = outcome === 'a' ? ['a', 'b'] : ['b', 'a'];
    const arms = [
      { id: mine, share: 0 },
      { id: other, share: 100 },
    ];
    expect(await ask(customer, { arms })).toEqual({ outcome: mine, why: { code: 'arm-kept' } });
  });

  test('chooses anew when the arm has gone', async () => {
    const customer = await bank.customer('X-3');
    await ask(customer, {});
    expect((await ask(customer, { arms: [{ id: 'c', share: 100 }] })).outcome).toBe('c');
  });

  test('with a name is the same in every step; without one each step is its own', async () => {
    const customers = await Promise.all(Array.from({ length: 20 }, (_, index) => bank.customer(`X-1${index}`)));
    const arms = async (settings: { readonly experiment?: string }) => {
      const outcomes: boolean[] = [];
      for (const customer of customers) {
        const first = await ask(customer, { ...settings, step: 'one' });
        const second = await ask(customer, { ...settings, step: 'two' });
        outcomes.push(first.outcome === second.outcome);
      }
      return new Set(outcomes);
    };
    expect(await arms({ experiment: 'spring' })).toEqual(new Set([true]));
    expect(await arms({})).toEqual(new Set([true, false]));
  });

  test('gives one customer one arm, also when two instances ask at once', async () => {
    const customer = await bank.customer('X-4');
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(customer, { experiment: 'rush' })));
    expect(new Set(answers.map(({ outcome }) => outcome)).size).toBe(1);
    expect(answers.filter(({ why }) => why?.code === 'arm-assigned')).toHaveLength(1);
  });
});

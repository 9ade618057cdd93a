import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GoalWatch, MilestoneReached } from '@tongtu/store';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { connectorContract } from '../../testing/connector-contract.js';
import { makeMilestoneConnector } from './connector.js';

connectorContract({
  name: 'milestone',
  settings: { kind: 'goal', event: 'booked', match: 'vars.name == "王小芳"', value: null, windowMs: 1_000 },
  input: { name: '王小芳' },
  secrets: ['王小芳'],
  outcomes: ['next'],
  count: async ({ database }, instance) => database.source.manager.countBy(GoalWatch, { instanceId: instance }),
});

describe('passing a milestone', () => {
  const connector = makeMilestoneConnector();
  let database: TestDatabase;
  let bank: SampleBank;
  let journey: SampleJourney;
  beforeAll(async () => {
    database = await openTestDatabase();
    bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
    journey = await bank.journey('milestones');
  }, 60_000);
  afterAll(() => database.close());

  async function pass(
    instance: string,
    { step, settings, input = {} }: { step: string; settings: JsonObject; input?: JsonObject },
    kind = 'customer',
  ) {
    const [row] = await database.source.query<{ subject_id: string }[]>('select subject_id from instance where id = $1', [instance]);
    const effect = { instance, key: `${step}:1:milestone.pass:1`, subject: { kind, id: row?.subject_id ?? '' }, settings, input };
    return (await database.source.transaction((manager) => connector.perform(effect, { manager, keyRing: sampleKeyRing }))).answer;
  }
  const stageOf = async (instance: string) =>
    (await database.source.query<{ stage: unknown }[]>('select stage from instance where id = $1', [instance]))[0]?.stage;
  const reached = (instance: string) =>
    database.source.manager.find(MilestoneReached, { where: { instanceId: instance }, order: { step: 'asc' } });

  test('that is a stage shows it, and keeps when each was entered first', async () => {
    const instance = await bank.instance(journey, await bank.customer('M-1'));
    const stage = (zh: string) => ({ kind: 'stage', label: { zh } });
    await pass(instance, { step: 'a', settings: stage('准备') });
    const [first] = await reached(instance);
    await pass(instance, { step: 'b', settings: stage('审批') });
    await pass(instance, { step: 'a', settings: stage('准备') });
    expect(await stageOf(instance)).toEqual({ zh: '准备' });
    expect((await reached(instance)).map(({ step, kind }) => [step, kind])).toEqual([
      ['a', 'stage'],
      ['b', 'stage'],
    ]);
    expect((await reached(instance))[0]?.reachedAt).toEqual(first?.reachedAt);
  });

  test('whose condition holds records the goal with its value, once', async () => {
    const instance = await bank.instance(journey, await bank.customer('M-2'));
    const goal = { step: 'won', settings: { kind: 'reached' }, input: { value: 880 } };
    expect(await pass(instance, goal)).toEqual({ outcome: 'next', why: { code: 'goal-held', args: { value: 880 } } });
    await pass(instance, { ...goal, input: { value: 1 } });
    expect(await reached(instance)).toMatchObject([{ step: 'won', kind: 'goal', value: 880, afterEnd: false }]);
  });

  test('that waits for an event opens it for its window, anew when passed again', async () => {
    const instance = await bank.instance(journey, await bank.customer('M-3'));
    const goal = { step: 'booked', settings: { kind: 'goal', event: 'booked', match: null, value: 'event.amount', windowMs: 3_600_000 } };
    const { why } = await pass(instance, goal);
    expect(why).toMatchObject({ code: 'goal-opened', args: { event: 'booked' } });
    const hours = (Date.parse(String(why?.args?.['until'])) - Date.now()) / 3_600_000;
    expect(Math.abs(hours - 1)).toBeLessThan(0.05);
    await pass(instance, goal);
    expect(await database.source.manager.countBy(GoalWatch, { instanceId: instance })).toBe(1);
  });

  test('of somebody who is no customer watches for nothing', async () => {
    const instance = await bank.instance(journey, await bank.customer('M-4'));
    const settings = { kind: 'goal', event: 'booked', match: null, value: null, windowMs: 1 };
    expect((await pass(instance, { step: 'g', settings }, 'case')).why).toEqual({ code: 'no-addressee' });
    expect(await database.source.manager.countBy(GoalWatch, { instanceId: instance })).toBe(0);
  });
});

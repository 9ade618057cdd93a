import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CustomerPromise, GoalWatch, MilestoneReached, WordList } from '@tongtu/store';
import type { JsonObject } from '@tongtu/workflows/graph';
import { runScenario } from '@tongtu/workflows/simulator';
import { both, draw, planOf, tableConfig } from '@tongtu/workflows/testing';
import { journalOf, replay } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
  await bank.database.source.manager.insert(WordList, { code: 'sales', label: both('sales'), kind: 'sensitive', words: ['稳赚'] });
}, 120_000);
afterAll(() => bank.close(), 30_000);

const guard: JsonObject = {
  text: 'vars.kind',
  checks: [{ id: 'w', label: both('words'), kind: 'words', severity: 'block', list: 'sales' }],
};
const set: JsonObject = { stage: both('told'), promise: both('answer'), promiseDue: 'addDays(date(now, "Asia/Shanghai"), 2)' };

/** Everything that judges and sets, in three branches of which the last comes a second later. */
const drawing = draw(
  `start(amount, kind) > begun=milestone > goal=milestone > parallel(chance, check, table)
   parallel -chance-> split(a: 50, b: 50) -a-> one=set(arm = 1) > join(parallel); split -b-> two=set(arm = 2) > join
   parallel -check-> guard -pass-> join; guard -warn-> join; guard -block-> stopped=set(#blocked) > join
   parallel -table-> decision -yes-> wait(PT1S) > join; decision -no-> join; decision -else-> join
   join > set > end`,
  {
    variables: { amount: 'number', kind: 'string', arm: 'number', owner: 'string' },
    configs: {
      goal: { kind: 'goal', by: 'event', event: 'booked', window: 'P7D', value: 'vars.amount' },
      decision: tableConfig([
        [{ amount: { from: 100 }, kind: { is: ['loss'] } }, 'yes', { owner: '"head office"' }],
        [{}, 'no'],
      ]),
      guard,
      set,
    },
  },
);

describe('steps that judge and set, in branches that go at once', () => {
  test('do on Temporal what they do in the simulator, and leave their rows', async () => {
    const plan = planOf(drawing);
    const input = { amount: 120, kind: 'loss' };
    const start = await bank.accept(await bank.publish(plan), input);
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    const { instance, subject } = start.input;
    const journal = await journalOf(bank, instance);
    const arm = journal.find((line) => line.startsWith('left split'))?.split(' ')[2] ?? '';
    const { journal: tried, state } = runScenario(plan, {
      name: both('x'),
      customer: {},
      input,
      acts: [],
      then: 'PT2S',
      answers: { byStep: { split: [{ outcome: arm }] }, otherwise: 'first-way' },
    });
    expect(state).toMatchObject({ status: 'ended', outcome: 'done', variables: { arm: arm === 'a' ? 1 : 2, owner: 'head office' } });
    // Branches answer in their own order; each of them tells the same story.
    const lineOf = ({ kind, step, outcome }: (typeof tried)[number]) => [kind, step, outcome].filter((part) => part !== null).join(' ');
    expect([...journal].sort()).toEqual(tried.map(lineOf).sort());
    const { manager } = bank.database.source;
    expect(await manager.findBy(MilestoneReached, { instanceId: instance })).toMatchObject([
      { step: 'begun', kind: 'stage' },
      { step: 'set', kind: 'stage' },
    ]);
    expect(await manager.findBy(GoalWatch, { instanceId: instance })).toMatchObject([
      { step: 'goal', event: 'booked', customerId: subject.id },
    ]);
    expect(await manager.countBy(CustomerPromise, { instanceId: instance })).toBe(1);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('a blocked text goes the way that is drawn for it', async () => {
    const start = await bank.accept(await bank.publish(planOf(drawing)), { amount: 1, kind: '稳赚不赔' });
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await journalOf(bank, start.input.instance)).toEqual(
      expect.arrayContaining(['left guard block', 'left stopped next', 'left decision no']),
    );
  }, 30_000);
});

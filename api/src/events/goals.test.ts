import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MilestoneReached, openGoal, type GoalContext } from '@tongtu/store';
import { SampleBank, type SampleJourney } from '@tongtu/store/testing';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let app: ChannelBrowser;
let operator: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('goals');
  app = await api.channel('app');
  operator = await api.staff('olga', { roles: ['operator'], institution: 'head' });
}, 60_000);
afterAll(() => api.close());

const CONTEXT: GoalContext = { match: 'event.amount > vars.least', value: 'event.amount * 0.5', vars: { least: 100 } };
let events = 0;

/** An instance that has opened a goal, and its customer's number. */
async function watching(status: 'running' | 'ended', { windowMs = 3_600_000, context = CONTEXT } = {}) {
  const number = `GO-${(events += 1)}`;
  const customer = await bank.customer(number);
  const instance = await bank.instance(journey, customer, status);
  const { manager } = api.store.source;
  await openGoal(manager, api.store.keyRing, { instance, step: 'booked', customer, event: 'booked', windowMs, context });
  return { instance, number };
}

async function booked(customer: string, amount: number, id = `g-${(events += 1)}`) {
  return app.post('/api/events', { id, name: 'booked', customer, data: { amount } });
}
const reached = (instance: string) => api.store.source.manager.findBy(MilestoneReached, { instanceId: instance });

describe('an event that a goal waits for', () => {
  test('reaches it within its window, with its value and the event that did it', async () => {
    const { instance, number } = await watching('running');
    const { body } = await booked(number, 300);
    expect(await reached(instance)).toMatchObject([{ step: 'booked', kind: 'goal', value: 150, eventId: body.event, afterEnd: false }]);
  });

  test('counts after the journey has ended too, and the journal of that instance says so', async () => {
    const { instance, number } = await watching('ended');
    await booked(number, 300);
    expect(await reached(instance)).toMatchObject([{ value: 150, afterEnd: true }]);
    const { body } = await operator.get(`/api/instances/${instance}/journal`);
    expect(body.items).toMatchObject([
      { kind: 'reached', step: 'booked', words: { zh: { why: expect.stringContaining('旅程已经结束') } } },
    ]);
  });

  test('counts once for an instance, however often it happens and however often it is told', async () => {
    const { instance, number } = await watching('ended');
    await Promise.all([booked(number, 300, 'same'), booked(number, 300, 'same'), booked(number, 400), booked(number, 500)]);
    expect(await reached(instance)).toHaveLength(1);
  });

  test('does not count when it does not match, comes too late, or cannot be read', async () => {
    const { instance, number } = await watching('running');
    await booked(number, 50);
    await app.post('/api/events', { id: 'odd', name: 'booked', customer: number, data: { amount: 'much' } });
    expect(await reached(instance)).toEqual([]);
    const late = await watching('running', { windowMs: 0 });
    await booked(late.number, 300);
    expect(await reached(late.instance)).toEqual([]);
  });

  test('without a rule is any of its name, and a value that is no number is none', async () => {
    const { instance, number } = await watching('running', { context: { match: null, value: 'event.words', vars: {} } });
    await app.post('/api/events', { id: 'plain', name: 'booked', customer: number, data: {} });
    expect(await reached(instance)).toMatchObject([{ value: null }]);
  });
});

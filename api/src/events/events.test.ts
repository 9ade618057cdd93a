import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EventRow } from '@tongtu/store';
import { pendingInbox } from '@tongtu/store/work';
import { SampleBank, type SampleJourney } from '@tongtu/store/testing';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type ChannelBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let listening: SampleJourney;
let deaf: SampleJourney;
let app: ChannelBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  listening = await bank.journey('listening', { listens: ['paid', 'returned'] });
  deaf = await bank.journey('deaf', { listens: ['returned'] });
  app = await api.channel('app');
}, 60_000);
afterAll(() => api.close());

let events = 0;
function paid(customer: string) {
  events += 1;
  return { id: `e-${events}`, name: 'paid', customer, at: '2026-11-24T10:00:00+08:00', data: { amount: 120 } };
}

const inboxOf = async (instance: string): Promise<readonly { number: number }[]> =>
  api.store.source.query('select number from inbox where instance_id = $1 order by number', [instance]);

describe('an event', () => {
  test('is recorded, sealed, and told to the customer’s running instances whose plan listens, and to no others', async () => {
    const [customer, stranger] = [await bank.customer('E-1'), await bank.customer('E-2')];
    const hears = await bank.instance(listening, customer);
    const others = [
      await bank.instance(deaf, customer),
      await bank.instance(listening, stranger),
      await bank.instance(listening, customer, 'ended'),
    ];
    const event = paid('E-1');
    const answer = await app.post('/api/events', event);
    expect(answer).toMatchObject({ status: 200, body: { delivered: [hears], started: [] } });
    for (const instance of others) expect(await inboxOf(instance)).toEqual([]);
    const row = await api.store.source.manager.findOneByOrFail(EventRow, { eventId: event.id });
    expect(row).toMatchObject({
      id: answer.body.event,
      source: 'app',
      name: 'paid',
      customerId: customer,
      at: new Date('2026-11-24T02:00:00Z'),
    });
    expect(row.data.includes('amount')).toBe(false);
    for (const until = Date.now() + 2_000; (await pendingInbox(api.store, hears)).length > 0 && Date.now() < until;);
    expect(api.gateway.delivered.at(-1)?.happenings).toMatchObject([
      { inbox: 1, happening: { type: 'event', name: 'paid', data: { amount: 120 } } },
    ]);
  });

  test('counts once, however often and however concurrently it comes, and every sender gets the same answer', async () => {
    const customer = await bank.customer('E-3');
    const instance = await bank.instance(listening, customer);
    const event = paid('E-3');
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.post('/api/events', event)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await inboxOf(instance)).toEqual([{ number: 1 }]);
    expect(await app.post('/api/events', { ...event, name: 'returned' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  test('from two sources may carry the same id', async () => {
    const customer = await bank.customer('E-4');
    const instance = await bank.instance(listening, customer);
    const core = await api.channel('core');
    const event = paid('E-4');
    await app.post('/api/events', event);
    await core.post('/api/events', event);
    expect(await inboxOf(instance)).toHaveLength(2);
  });

  test('waits in the inbox while Temporal is away, and for an instance that is still being started', async () => {
    const customer = await bank.customer('E-5');
    const instance = await bank.instance(listening, customer);
    const starting = await bank.instance(listening, customer, 'starting');
    api.gateway.state = 'down';
    const { body } = await app.post('/api/events', paid('E-5'));
    api.gateway.state = 'up';
    expect([...body.delivered].sort()).toEqual([instance, starting].sort());
    for (const id of [instance, starting]) expect(await pendingInbox(api.store, id)).toHaveLength(1);
  });

  test('sets off the journeys that begin with it, once', async () => {
    const designer = await api.staff('lin', { roles: ['designer'] });
    const start = { triggers: ['event'], event: 'signed-up', inputs: [], reentry: { kind: 'after-exit', cooldown: 'PT0S' } };
    const draft = draw('start > wait(PT1H) > end', { configs: { start: start as never } });
    const { body } = await designer.post('/api/journeys', { code: 'first-days', name: { zh: '新客' }, draft });
    expect((await designer.post(`/api/journeys/${body.id}/publish`, {}, { 'if-match': '"1"' })).status).toBe(201);
    await bank.customer('E-6');
    const event = { ...paid('E-6'), name: 'signed-up' };
    const answer = await app.post('/api/events', event);
    expect(answer.body.started).toHaveLength(1);
    expect((await app.post('/api/events', event)).body).toEqual(answer.body);
    const instances = await api.store.source.query('select id from instance where journey_id = $1', [body.id]);
    expect(instances).toEqual([{ id: answer.body.started[0] }]);
  });

  test('is refused for an unknown customer, for nonsense, and from staff who do not administer', async () => {
    expect(await app.post('/api/events', paid('nobody'))).toMatchObject({ status: 404, body: { field: 'customer' } });
    expect(await app.post('/api/events', { ...paid('E-1'), name: 'a b' })).toMatchObject({ status: 400, body: { field: 'name' } });
    const big = { ...paid('E-1'), data: { text: 'x'.repeat(40_000) } };
    expect(await app.post('/api/events', big)).toMatchObject({ status: 400, body: { field: 'data' } });
    expect((await (await api.staff('sun', { roles: ['agent'] })).post('/api/events', paid('E-1'))).status).toBe(403);
    expect((await (await api.staff('ada', { roles: ['admin'] })).post('/api/events', paid('E-1'))).status).toBe(200);
  });
});

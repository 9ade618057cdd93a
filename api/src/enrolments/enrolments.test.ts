import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { advanceEnrolment, Audit, makeEntrances } from '@tongtu/store';
import { SampleBank } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let app: ChannelBrowser;
let operator: StaffBrowser;
let bank: SampleBank;
beforeAll(async () => {
  api = await openTestApi();
  app = await api.channel();
  operator = await api.staff('chen', { roles: ['designer', 'operator'] });
  bank = await SampleBank.open(api.store);
}, 60_000);
afterAll(() => api.close());

async function publish(start: JsonObject): Promise<string> {
  const draft = draw('start > wait(PT1H) > end', { variables: { amount: 'number' }, configs: { start } });
  const { body } = await operator.post('/api/journeys', { code: `j-${randomUUID()}`.slice(0, 30), name: { zh: '批量' }, draft });
  const published = await operator.post(`/api/journeys/${body.id}/publish`, {}, { 'if-match': '"1"' });
  if (published.status !== 201) throw new Error(published.text);
  return body.id;
}

const manual: JsonObject = { triggers: ['manual'], inputs: [{ variable: 'amount', required: false }] };
const upload = (journey: string, csv: string, { key = randomUUID(), by = operator } = {}) =>
  by.post(`/api/journeys/${journey}/enrolments`, { csv, reason: '季度回访' }, { 'idempotency-key': key });
const run = async () => {
  while (await advanceEnrolment(api.store, makeEntrances(api.store.source)));
};

describe('a list of customers', () => {
  test('is taken, goes its way, and shows what became of each line', async () => {
    await bank.customer('L-1');
    const journey = await publish(manual);
    const key = randomUUID();
    const taken = await upload(journey, 'number,amount\nL-1,5\nL-9,6', { key });
    expect(taken).toMatchObject({ status: 202, body: { kind: 'list', status: 'running', total: 2, accepted: 0 } });
    expect((await upload(journey, 'number,amount\nL-1,5\nL-9,6', { key })).body).toEqual(taken.body);
    await run();
    const id = String(taken.body.id);
    expect((await operator.get(`/api/enrolments/${id}`)).body).toMatchObject({ status: 'done', considered: 2, accepted: 1, refused: 1 });
    const { body } = await operator.get(`/api/enrolments/${id}/items`);
    expect(body.items).toMatchObject([
      { state: 'accepted', rule: null, subject: { kind: 'customer' }, line: 1 },
      { state: 'refused', rule: 'unknown-customer', subject: { kind: 'line', id: '2' }, instance: null, line: 2 },
    ]);
    const refused = await operator.get(`/api/enrolments/${id}/items?state=refused&limit=1`);
    expect(refused.body).toMatchObject({ items: [{ line: 2 }], next: null });
    expect((await operator.get(`/api/journeys/${journey}/enrolments`)).body.items).toHaveLength(1);
    const log = await api.store.source.manager.findBy(Audit, { targetId: id });
    expect(log).toMatchObject([{ action: 'enrolment.begin', reason: '季度回访', after: { lines: 2 } }]);
  });

  test('with faults is refused as a whole, with each line, and one for a journey that staff may not set off', async () => {
    const journey = await publish(manual);
    const refused = await upload(journey, 'number,amount\nL-1,many\n王小芳,1');
    expect(refused).toMatchObject({ status: 422, body: { code: 'list-refused', field: 'csv' } });
    expect(refused.body.lines).toEqual([
      { line: 2, fault: 'value' },
      { line: 3, fault: 'number' },
    ]);
    const closed = await publish({ triggers: ['api'] });
    expect((await upload(closed, 'number\nL-1')).body).toMatchObject({ code: 'list-not-offered', status: 409 });
  });

  test('of a branch takes the branch’s own customers alone, and is seen by nobody beside it', async () => {
    await bank.customer('E-1', { institution: 'east' });
    await bank.customer('R-1', { institution: 'remote' });
    const journey = await publish(manual);
    const east = await api.staff('east-op', { roles: ['operator'], institution: 'east' });
    const west = await api.staff('west-op', { roles: ['operator'], institution: 'west' });
    const { body } = await upload(journey, 'number\nE-1\nR-1', { by: east });
    await run();
    const items = await east.get(`/api/enrolments/${String(body.id)}/items`);
    expect(items.body.items.map(({ rule }: { rule: string | null }) => rule)).toEqual([null, 'unknown-customer']);
    expect((await west.get(`/api/enrolments/${String(body.id)}`)).status).toBe(404);
    expect((await west.get(`/api/journeys/${journey}/enrolments`)).body.items).toEqual([]);
    expect((await west.post(`/api/enrolments/${String(body.id)}/stop`, { reason: 'x' })).status).toBe(404);
  });

  test('is stopped by order, once, with name and reason', async () => {
    const journey = await publish(manual);
    const { body } = await upload(journey, 'number\nL-1');
    const stop = () => operator.post(`/api/enrolments/${String(body.id)}/stop`, { reason: '名单拿错了' });
    expect(await stop()).toMatchObject({ status: 200, body: { status: 'stopped', stopReason: '名单拿错了' } });
    expect(await stop()).toMatchObject({ status: 409, body: { code: 'enrolment-over' } });
    await run();
    expect((await operator.get(`/api/enrolments/${String(body.id)}`)).body).toMatchObject({ accepted: 0 });
  });
});

describe('a business event', () => {
  test('lets journeys begin for whomever it touches; the same again does nothing', async () => {
    const [customer] = [await bank.customer('B-1'), await bank.customer('B-2')];
    await api.store.source.query(`update customer set attributes = '{"holdings": ["F1"]}' where id = $1`, [customer]);
    const journey = await publish({
      ...{
        triggers: ['broadcast'],
        businessEvent: 'shock',
        businessMatch: 'event.drop > 5.0',
        touches: 'event.product in customer.holdings',
      },
    });
    const event = { id: 'm-1', name: 'shock', data: { product: 'F1', drop: 9 } };
    const answer = await app.post('/api/business-events', event);
    expect(answer).toMatchObject({ status: 200, body: { enrolments: [expect.any(String)] } });
    expect((await app.post('/api/business-events', event)).body).toEqual(answer.body);
    expect((await app.post('/api/business-events', { ...event, data: {} })).status).toBe(422);
    expect((await app.post('/api/business-events', { ...event, id: 'm-2', data: { drop: 1 } })).body.enrolments).toEqual([]);
    await run();
    const { body } = await operator.get(`/api/journeys/${journey}/enrolments`);
    expect(body.items).toMatchObject([{ kind: 'broadcast', status: 'done', accepted: 1 }]);
  });
});

test('a journey that is full for the day says until when', async () => {
  await bank.customer('F-1');
  await bank.customer('F-2');
  const journey = await publish({ triggers: ['api'], perDay: 1 });
  const { body } = await operator.get(`/api/journeys/${journey}`);
  const send = (customer: string) =>
    app.post(`/api/journeys/${String(body.code)}/instances`, { customer, wait: 'accepted' }, { 'idempotency-key': randomUUID() });
  expect((await send('F-1')).status).toBe(202);
  expect(await send('F-2')).toMatchObject({
    status: 409,
    body: { code: 'entry-refused', rule: 'day-full', until: expect.stringContaining('T16:00') },
  });
});

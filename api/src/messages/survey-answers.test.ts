import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Delivery, EventRow, Measure } from '@tongtu/store';
import { open, seal } from '@tongtu/store/codec';
import { SampleBank } from '@tongtu/store/testing';
import type { Form } from '@tongtu/workflows/graph';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
let customer: string;
let instance: string;
beforeAll(async () => {
  api = await openTestApi();
  const bank = await SampleBank.open(api.store);
  customer = await bank.customer('S-1');
  instance = await bank.instance(await bank.journey('survey', { listens: ['message-answered'] }), customer);
}, 60_000);
afterAll(() => api.close());

const survey: Form = {
  id: 'thanks',
  title: { zh: '评价', en: 'How was it?' },
  sections: [
    {
      id: 'main',
      title: { zh: '评价', en: 'How was it?' },
      fields: [
        { key: 'happy', label: { zh: '满意吗', en: 'Satisfied?' }, type: 'rating-csat', required: true, dataClass: 'C1' },
        { key: 'why', label: { zh: '为什么', en: 'Why?' }, type: 'text', required: false, dataClass: 'C2' },
      ],
    },
  ],
};

async function deliver(asked: Form | null): Promise<string> {
  const [id, text] = [randomUUID(), seal(api.store.keyRing, '您好')];
  await api.store.source.manager.insert(Delivery, {
    ...{
      id,
      instanceId: instance,
      key: `ask:2:message.send:1/in-app`.replace('ask', `ask-${id.slice(0, 4)}`),
      customerId: customer,
      channel: 'app',
      class: 'service',
    },
    ...{ title: text.bytes, body: text.bytes, keyId: text.keyId, status: 'sent' },
    ...(asked === null ? {} : { survey: asked as object }),
  });
  return id;
}

describe('a survey that came with a message', () => {
  test('is shown below it and answered once: as an event, and as a measure of its step', async () => {
    const app = await api.channel('app');
    const id = await deliver(survey);
    const [shown] = (await app.get(`/api/customers/S-1/messages`)).body.items;
    expect(shown).toMatchObject({ id, survey: { id: 'thanks' }, answeredAt: null });
    const answer = { fields: { happy: 4, why: '员工很耐心' } };
    const first = await app.post(`/api/messages/${id}/answer`, answer);
    expect(first).toMatchObject({ status: 200, body: { id, answeredAt: expect.any(String) } });
    expect((await app.post(`/api/messages/${id}/answer`, answer)).body).toEqual(first.body);
    expect((await app.post(`/api/messages/${id}/answer`, { fields: { happy: 1 } })).body.code).toBe('idempotency-key-reused');
    const { manager } = api.store.source;
    expect(await manager.findBy(Measure, { source: `delivery:${id}` })).toMatchObject([
      { instanceId: instance, step: `ask-${id.slice(0, 4)}`, field: 'happy', kind: 'csat', value: 4 },
    ]);
    const [event] = await manager.findBy(EventRow, { eventId: `survey:${id}` });
    expect(event).toMatchObject({ name: 'message-answered', customerId: customer });
    const data = open(api.store.keyRing, { bytes: event?.data ?? Buffer.alloc(0), keyId: event?.keyId ?? '' });
    expect(data).toEqual({ ...answer.fields, step: `ask-${id.slice(0, 4)}`, instance });
    const told = await manager.query('select 1 from inbox where instance_id = $1', [instance]);
    expect(told).toHaveLength(1);
  });

  test.each([
    [{}, ['happy'], 'missing'],
    [{ happy: 6 }, ['happy'], 'too-large'],
    [{ happy: 5, age: 30 }, ['age'], 'unknown'],
  ])('refuses %j, field by field', async (fields, wrong, code) => {
    const app = await api.channel('app');
    const { status, body } = await app.post(`/api/messages/${await deliver(survey)}/answer`, { fields });
    expect([status, body.code]).toEqual([422, 'fields-invalid']);
    expect(body.errors).toMatchObject(wrong.map((field) => ({ field, code })));
  });

  test('is not there where none was asked, and not for another channel', async () => {
    const [app, other] = [await api.channel('app'), await api.channel('mini')];
    expect((await app.post(`/api/messages/${await deliver(null)}/answer`, { fields: {} })).status).toBe(404);
    expect((await other.post(`/api/messages/${await deliver(survey)}/answer`, { fields: { happy: 5 } })).status).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Idempotency, Instance, Journal, loadStart, Outbox } from '@tongtu/store';
import { SampleBank } from '@tongtu/store/testing';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let app: ChannelBrowser;
let designer: StaffBrowser;
let bank: SampleBank;
beforeAll(async () => {
  api = await openTestApi();
  app = await api.channel();
  designer = await api.staff('lin', { roles: ['designer', 'operator'] });
  bank = await SampleBank.open(api.store);
}, 60_000);
afterAll(() => api.close());
beforeEach(() => {
  api.gateway.state = 'up';
});

let count = 0;
const next = () => `n${(count += 1)}`;

/** Publishes a journey; `start` is laid over the settings of its start step. */
async function publish(start: object = {}): Promise<string> {
  const code = `journey-${next()}`;
  const config = {
    triggers: ['api'],
    inputs: [{ variable: 'amount', required: false }],
    reentry: { kind: 'after-exit', cooldown: 'PT0S' },
    ...start,
  };
  const draft = draw('start > wait(PT1H) > end', { variables: { amount: 'number', case: 'string' }, configs: { start: config as never } });
  const { body } = await designer.post('/api/journeys', { code, name: { zh: code }, draft });
  const published = await designer.post(`/api/journeys/${body.id}/publish`, {}, { 'if-match': '"1"' });
  if (published.status !== 201) throw new Error(published.text);
  return code;
}
const customer = async () => {
  const number = next();
  await bank.customer(number);
  return number;
};
const send = (code: string, body: object, key: string = randomUUID()) =>
  app.post(`/api/journeys/${code}/instances`, body, { 'idempotency-key': key });

describe('a trigger', () => {
  test('begins an instance and answers with where it first rests', async () => {
    const code = await publish();
    api.gateway.firstPosition = ({ input }) => ({
      instance: input.instance,
      status: 'running',
      positions: [{ step: 'wait', visit: 1, work: null }],
    });
    const number = await customer();
    const answer = await send(code, { customer: number, input: { amount: 5 } });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        status: 'running',
        positions: [{ step: 'wait', visit: 1, work: null, name: expect.objectContaining({ zh: expect.any(String) }) }],
        work: null,
      },
    });
    const started = api.gateway.started.find(({ input }) => input.instance === answer.body.instance);
    expect(started).toMatchObject({ journey: code, input: { input: { amount: 5 }, subject: { kind: 'customer' } } });
    expect(started?.workflowId).toMatch(new RegExp(`^${code}/customer/[0-9a-f-]{36}/-$`));
    expect(JSON.stringify(started?.workflowId)).not.toContain(number);
    expect(await api.store.source.manager.findOneByOrFail(Outbox, { instanceId: answer.body.instance })).toMatchObject({
      kind: 'start',
      doneAt: expect.any(Date),
    });
  });

  test('stores its input sealed', async () => {
    const { body } = await send(await publish({ inputs: [{ variable: 'case', required: true }] }), {
      customer: await customer(),
      input: { case: 'a very private matter' },
    });
    const { input } = await api.store.source.manager.findOneByOrFail(Instance, { id: body.instance });
    expect(input.includes('a very private matter')).toBe(false);
  });

  test('sent fifty times at once with one key begins one instance, and all get the same answer', async () => {
    const code = await publish();
    const body = { customer: await customer(), input: { amount: 1 } };
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(code, body, key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await send(code, body, key)).toMatchObject({ status: 201, text: answers[0]?.text });
    const { manager } = api.store.source;
    const { instanceId } = await manager.findOneByOrFail(Idempotency, { key });
    expect(instanceId).toBe(answers[0]?.body.instance);
    expect(api.gateway.started.filter(({ journey }) => journey === code)).toHaveLength(1);
  });

  test('with the key of another body is refused', async () => {
    const code = await publish();
    const key = randomUUID();
    const number = await customer();
    await send(code, { customer: number, input: { amount: 1 } }, key);
    expect(await send(code, { customer: number, input: { amount: 2 } }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await send(code, { input: { amount: 1 }, customer: number }, key)).toMatchObject({ status: 201 });
  });

  test('sent fifty times at once with keys of their own lets the customer in once', async () => {
    const code = await publish({ reentry: { kind: 'once' } });
    const number = await customer();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(code, { customer: number })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.rule === 'already-running')).toHaveLength(49);
  });

  test('needs a key, a known customer, a published journey and the input that the journey takes', async () => {
    const code = await publish({ inputs: [{ variable: 'amount', required: true }] });
    const number = await customer();
    expect(await app.post(`/api/journeys/${code}/instances`, { customer: number })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-required' },
    });
    expect(await send(code, { customer: 'nobody', input: { amount: 1 } })).toMatchObject({ status: 404, body: { field: 'customer' } });
    expect(await send('no-such', { customer: number })).toMatchObject({ status: 404 });
    expect(await send(code, { customer: number, input: { amount: 'x', extra: 1 } })).toMatchObject({
      status: 422,
      body: { code: 'entry-input-invalid', field: 'input.extra' },
    });
    await designer.post('/api/journeys', { code: 'only-drawn', name: { zh: '未发布' } });
    expect(await send('only-drawn', { customer: number })).toMatchObject({ status: 409, body: { code: 'journey-not-published' } });
  });
});

describe('a key that was answered', () => {
  test('gets its answer also when the journey has changed and would not take the same body any more', async () => {
    const code = await publish();
    const key = randomUUID();
    const body = { customer: await customer(), input: { amount: 1 } };
    const first = await send(code, body, key);
    const { id } = (await designer.get('/api/journeys')).body.items.find((item: { code: string }) => item.code === code);
    const { graph } = (await designer.get(`/api/journeys/${id}/draft`)).body;
    const config = { ...graph.steps[0].config, inputs: [] };
    const steps = [{ ...graph.steps[0], config }, ...graph.steps.slice(1)];
    await designer.put(`/api/journeys/${id}/draft`, { graph: { ...graph, steps } }, { 'if-match': '"1"' });
    await designer.post(`/api/journeys/${id}/publish`, {}, { 'if-match': '"2"' });
    expect(await send(code, { ...body, customer: await customer() })).toMatchObject({ status: 422, body: { code: 'entry-input-invalid' } });
    expect(await send(code, body, key)).toMatchObject({ status: first.status, text: first.text });
    expect(await send(code, { ...body, input: { amount: 2 } }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });
});

describe('while Temporal or its workers are away', () => {
  test.each(['down', 'no-worker'] as const)(
    '(%s) a trigger is accepted all the same, and the same key gets the same answer for good',
    async (state) => {
      const code = await publish();
      api.gateway.state = state;
      const key = randomUUID();
      const body = { customer: await customer() };
      const answer = await send(code, body, key);
      expect(answer).toMatchObject({ status: 202, body: { status: 'starting', positions: [] } });
      const outbox = await api.store.source.manager.findOneByOrFail(Outbox, { instanceId: answer.body.instance });
      expect(outbox.doneAt).toBeNull();
      expect(await loadStart(api.store, answer.body.instance)).toMatchObject({ journey: code, input: { instance: answer.body.instance } });
      api.gateway.state = 'up';
      expect(await send(code, body, key)).toMatchObject({ status: 202, text: answer.text });
    },
  );

  test('a request that crashed before it could answer is answered when it comes again', async () => {
    const code = await publish();
    const key = randomUUID();
    const body = { customer: await customer() };
    const first = await send(code, body, key);
    await api.store.source.query('update idempotency set status = null, response = null where key = $1', [key]);
    expect(await send(code, body, key)).toMatchObject({ status: 202, body: { instance: first.body.instance, status: 'starting' } });
  });
});

describe('a refused entry', () => {
  test('is recorded with its rule, tells it in the reader’s language, and is refused the same way again', async () => {
    const code = await publish({ reentry: { kind: 'once' } });
    const number = await customer();
    await send(code, { customer: number });
    await api.store.source.query(
      `update instance set status = 'ended', ended_at = now() where journey_id = (select id from journey where code = $1)`,
      [code],
    );
    const key = randomUUID();
    const refused = await send(code, { customer: number }, key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'entry-refused', rule: 'once', detail: '每位客户只能进入一次。' } });
    expect((await send(code, { customer: number }, key)).text).toBe(refused.text);
    const { manager } = api.store.source;
    const row = await manager.findOneByOrFail(Instance, { status: 'refused', outcome: 'once' });
    expect(await manager.findBy(Journal, { instanceId: row.id })).toMatchObject([{ kind: 'refused', channel: 'app' }]);
  });

  test('comes from a paused journey, and names the reason', async () => {
    const code = await publish();
    const { body } = await designer.get('/api/journeys');
    const { id } = body.items.find((item: { code: string }) => item.code === code);
    await designer.put(`/api/journeys/${id}/paused`, { paused: true, reason: '维护' });
    expect(await send(code, { customer: await customer() })).toMatchObject({ status: 409, body: { rule: 'paused' } });
  });

  test('comes from a condition of the start step that the customer does not meet', async () => {
    const code = await publish({ eligible: 'customer.tier == "vip"' });
    expect(await send(code, { customer: await customer() })).toMatchObject({ status: 409, body: { rule: 'not-eligible' } });
    const vip = next();
    await bank.customer(vip, { tier: 'vip' });
    expect(await send(code, { customer: vip })).toMatchObject({ status: 201 });
  });

  test('names the instance that is running, or goes on with it when asked to', async () => {
    const code = await publish();
    const number = await customer();
    const { body } = await send(code, { customer: number });
    expect(await send(code, { customer: number })).toMatchObject({
      status: 409,
      body: { rule: 'already-running', running: body.instance },
    });
    expect(await send(code, { customer: number, orContinue: true })).toMatchObject({ status: 200, body: { instance: body.instance } });
  });
});

describe('a journey with keys', () => {
  test('lets a customer in once for each key, given or computed', async () => {
    const code = await publish({ inputs: [{ variable: 'case', required: false }], reentry: { kind: 'per-key', key: 'vars.case' } });
    const number = await customer();
    expect(await send(code, { customer: number, input: { case: 'one' } })).toMatchObject({ status: 201 });
    expect(await send(code, { customer: number, input: { case: 'two' } })).toMatchObject({ status: 201 });
    expect(await send(code, { customer: number, input: { case: 'two' } })).toMatchObject({
      status: 409,
      body: { rule: 'already-running' },
    });
    expect(await send(code, { customer: number, correlation: 'three' })).toMatchObject({ status: 201 });
    expect(api.gateway.started.filter(({ journey }) => journey === code).map(({ workflowId }) => workflowId.split('/').at(-1))).toEqual([
      expect.stringMatching(/^[0-9a-f]{24}$/),
      expect.stringMatching(/^[0-9a-f]{24}$/),
      'three',
    ]);
  });
});

describe('staff', () => {
  test('set a journey off by hand where it offers that, for customers they see', async () => {
    const code = await publish({ triggers: ['manual'] });
    const number = await customer();
    const key = { 'idempotency-key': 'k-1' };
    const manager = await api.staff('rm', { roles: ['manager'], institution: 'east' });
    const elsewhere = await api.staff('rm2', { roles: ['manager'], institution: 'west' });
    expect(await elsewhere.post(`/api/journeys/${code}/instances`, { customer: number }, key)).toMatchObject({ status: 404 });
    expect(await manager.post(`/api/journeys/${code}/instances`, { customer: number }, key)).toMatchObject({ status: 201 });
    expect(await send(code, { customer: await customer() })).toMatchObject({ status: 409, body: { rule: 'trigger-not-offered' } });
  });
});

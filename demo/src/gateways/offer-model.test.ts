import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { FaultSwitch } from '../faults/fault-switch.js';
import { offerModel } from './offer-model.js';

let app: FastifyInstance;
let address: string;
const faults = new FaultSwitch(['model']);
beforeAll(async () => {
  app = fastify();
  offerModel(app, { faults });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

async function ask(question: object): Promise<{ readonly status: number; readonly said: unknown }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/offers`, { method: 'POST', headers, body: JSON.stringify(question) });
  return { status: answer.status, said: await answer.json().catch(() => null) };
}

test('the pretend model scores every offer, the same question always alike', async () => {
  const rich = { offers: ['bold', 'calm'], features: { amount: 2_000_000, risk: 4 } };
  expect((await ask(rich)).said).toEqual({ scores: { bold: 1, calm: 0 } });
  expect(await ask(rich)).toEqual(await ask(rich));
  expect((await ask({ ...rich, features: {} })).said).toEqual({ scores: { bold: 0, calm: 1 } });
});

test('it can be made to fail, and refuses what is no question', async () => {
  faults.set('model', { kind: 'error-500', times: 1 });
  expect((await ask({ offers: ['a'], features: {} })).status).toBe(500);
  expect((await ask({ offers: 'a' })).status).toBe(400);
});

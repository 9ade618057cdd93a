import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { FaultSwitch } from '../faults/fault-switch.js';
import { skillModel } from './skill-model.js';

let app: FastifyInstance;
let address: string;
const faults = new FaultSwitch(['model']);
beforeAll(async () => {
  app = fastify();
  skillModel(app, { faults });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

async function ask(question: object): Promise<{ readonly status: number; readonly said: unknown }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/skills`, { method: 'POST', headers, body: JSON.stringify(question) });
  return { status: answer.status, said: await answer.json().catch(() => null) };
}

test('the pretend model does every skill, says who it is, and answers the same question alike', async () => {
  const classes = [
    { code: 'fee', sentences: ['手续费太高'] },
    { code: 'app', sentences: ['登录不上'] },
  ];
  const classify = { skill: 'classify', text: '手机银行登录不上了', classes };
  expect((await ask(classify)).said).toEqual({ class: 'app', confidence: 1, model: 'tongtu-demo', version: '1' });
  expect(await ask(classify)).toEqual(await ask(classify));
  expect((await ask({ skill: 'summarise', text: '一。二。三。', sentences: 2 })).said).toMatchObject({ text: '一。二。' });
  expect((await ask({ skill: 'draft', text: '你好' })).said).toMatchObject({ text: '您好' });
  expect((await ask({ skill: 'score', values: { a: 1, b: null }, lowest: 0, highest: 100 })).said).toMatchObject({
    score: 50,
    confidence: 0.5,
  });
});

test('it can be made to fail, and refuses what is no question', async () => {
  faults.set('model', { kind: 'error-500', times: 1 });
  expect((await ask({ skill: 'draft', text: '你好' })).status).toBe(500);
  expect((await ask({ skill: 'dance' })).status).toBe(400);
});

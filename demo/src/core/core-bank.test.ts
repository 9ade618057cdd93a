import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { FaultSwitch } from '../faults/fault-switch.js';
import { coreBank } from './core-bank.js';
import { ReceiptBook } from './receipts.js';

let folder: string;
let app: FastifyInstance;
let faults: FaultSwitch;
let address: string;

async function open(): Promise<void> {
  app = fastify();
  faults = new FaultSwitch(['core-bank']);
  const receipts = new ReceiptBook(join(folder, 'receipts.jsonl'));
  app.addHook('onClose', () => receipts.close());
  coreBank(app, { faults, receipts });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'core-bank-'));
  await open();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const ask = (key: string, body: object, path = '/accounts') =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
const receipts = async () => ((await (await fetch(`${address}/receipts`)).json()) as { receipts: unknown[] }).receipts;
const person = { product: 'wealth', name: '陈小美', mobile: '13800138000', idNumber: '11010519491231002X' };

describe('the pretend core bank', () => {
  test('opens an account once per key, also when the caller asks again', async () => {
    const [first, second] = [await (await ask('k1', person)).json(), await (await ask('k1', person)).json()];
    expect(first).toEqual(second);
    expect(first).toMatchObject({ code: 'ok', accountNumber: expect.stringMatching(/^6228\d{10}$/) });
    expect(await receipts()).toHaveLength(1);
  });
  test('refuses a key that was used for another request', async () => {
    await ask('k1', person);
    expect((await ask('k1', { ...person, name: '别人' })).status).toBe(409);
  });
  test('says mismatch for whom the registry does not know', async () => {
    const answer = await ask('k2', { ...person, idNumber: '990100199812280060' });
    expect([answer.status, await answer.json()]).toEqual([422, { code: 'mismatch' }]);
  });
  test('does whatever else the bank asks of its systems, once, and remembers what it was', async () => {
    const answers = [
      await ask('c1', { script: 'overdue', amount: 3200 }, '/voice-calls'),
      await ask('c2', { amount: 200 }, '/compensations'),
      await ask('c3', { ticket: 'A041' }, '/branch-queue/hold'),
      await ask('c4', { ticket: 'A040' }, '/branch-queue/hold'),
      await ask('c5', { amount: 0 }, '/compensations'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 422, 400]);
    expect(await answers[3]?.json()).toEqual({ code: 'already-called' });
    expect(await receipts()).toMatchObject([
      { key: 'c1', operation: 'voice-call' },
      { key: 'c2', operation: 'compensation' },
      { key: 'c3', operation: 'hold-ticket' },
      { key: 'c4', operation: 'hold-ticket' },
    ]);
  });
  test.each([
    ['/registry/check', { creditCode: 'A1' }, { code: 'ok', status: 'active' }],
    ['/registry/check', { creditCode: 'A0' }, { code: 'ok', status: 'unusual' }],
    ['/sanctions/check', { creditCode: 'A7' }, { code: 'ok', hits: 1 }],
    ['/addresses/check', { creditCode: 'A5' }, { code: 'ok', isFound: false }],
    ['/identities/check', { name: '李', idNumber: '110' }, { code: 'mismatch' }],
    ['/appointments', { appointment: 'K-1', day: '2026-03-12', slot: 'early' }, { code: 'full' }],
    ['/appointments', { appointment: 'K-1', day: '2026-03-12', slot: 'afternoon' }, { at: '2026-03-12T06:00:00.000Z', time: '14:00' }],
    ['/payroll', { creditCode: 'A9' }, { code: 'not-eligible' }],
    ['/payroll', { creditCode: 'A1' }, { code: 'ok' }],
    ['/e-banking/close', {}, { code: 'bad-request' }],
    ['/wealth/portfolio', { balance: 800_000 }, { cash: 0.55, riskiest: 2 }],
    ['/wealth/portfolio', { balance: 800_004 }, { shares: 0.6, riskiest: 5 }],
    ['/policies/search', { policy: 'P-1' }, { status: 'in-force' }],
    ['/policies/search', { policy: 'P-0' }, { status: 'lapsed' }],
    ['/fees', { trust: 'X-1', amount: 20_000 }, { code: 'ok' }],
    ['/policies/block', { trust: 'X-1', policy: 'P-1' }, { policy: 'P-1' }],
    ['/trusts', { trust: 'X-1', policy: 'P-1' }, { number: 'TR-X-1' }],
    ['/trusts', { trust: 'X-1', policy: 'P-9' }, { code: 'refused' }],
  ])('answers journeys as they are drawn: %s of %j', async (path, body, expected) => {
    expect(await (await ask('b1', body, path)).json()).toMatchObject(expected);
  });
  test('keeps what it accepted when the line breaks before the answer, over a restart too', async () => {
    faults.set('core-bank', { kind: 'accept-then-drop', times: 1 });
    await expect(ask('k3', person)).rejects.toThrow();
    await app.close();
    await open();
    expect((await ask('k3', person)).status).toBe(201);
    expect(await receipts()).toHaveLength(1);
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { ReceiptBook } from '../core/receipts.js';
import { FaultSwitch } from '../faults/fault-switch.js';
import { messageGateway, messageServices } from './messages.js';

let folder: string;
let app: FastifyInstance;
let faults: FaultSwitch;
let address: string;

async function open(): Promise<void> {
  app = fastify();
  faults = new FaultSwitch(messageServices);
  for (const service of messageServices) {
    const receipts = new ReceiptBook(join(folder, `${service}.jsonl`));
    app.addHook('onClose', () => receipts.close());
    await app.register((gateway, _options, done) => (messageGateway(gateway, { service, faults, receipts }), done()), {
      prefix: `/${service}`,
    });
  }
  address = await app.listen({ host: '127.0.0.1', port: 0 });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateways-'));
  await open();
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const send = (service: string, key: string, body: object) =>
  fetch(`${address}/${service}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
const receipts = async (service: string) =>
  ((await (await fetch(`${address}/${service}/receipts`)).json()) as { receipts: unknown[] }).receipts;
const hello = { to: '13800138000', text: '您好' };

describe('a pretend gateway', () => {
  test('takes a message once per key, and says by key that it has it', async () => {
    const [first, second] = [await send('sms', 'i:tell:1/sms', hello), await send('sms', 'i:tell:1/sms', hello)];
    expect([first.status, await first.json()]).toEqual([second.status, await second.json()]);
    expect(await receipts('sms')).toMatchObject([{ key: 'i:tell:1/sms', operation: 'send-message', status: 202 }]);
    expect((await fetch(`${address}/sms/messages/${encodeURIComponent('i:tell:1/sms')}`)).status).toBe(200);
    expect((await fetch(`${address}/sms/messages/other`)).status).toBe(404);
    expect((await send('sms', 'i:tell:1/sms', { ...hello, text: '别的' })).status).toBe(409);
  });

  test.each([
    ['sms', { to: '13800130000', text: '您好' }, 'unknown-address'],
    ['sms', { to: '13800139999', text: '您好' }, 'blocked'],
    ['mail', { to: 'a@nowhere.example', subject: '您好', text: '您好' }, 'unknown-address'],
    ['im', { to: 'blocks-1', text: '您好' }, 'blocked'],
  ])('refuses addresses on purpose: %s %j', async (service, body, code) => {
    const answer = await send(service, 'k', body);
    expect([answer.status, await answer.json(), await receipts(service)]).toEqual([422, { code }, []]);
  });

  test('keeps neither address nor text', async () => {
    await send('mail', 'k', { to: 'xiaomei@example.com', subject: '私事', text: '只给您看' });
    expect(readFileSync(join(folder, 'mail.jsonl'), 'utf8')).not.toMatch(/xiaomei|私事|只给您看/);
  });

  test.each([['accept-then-drop'], ['half-answer']] as const)(
    'has what it accepted when %s keeps the answer away, over a restart too',
    async (kind) => {
      faults.set('sms', { kind, times: 1 });
      await expect(send('sms', 'k', hello).then((answer) => answer.json())).rejects.toThrow();
      await app.close();
      await open();
      expect((await fetch(`${address}/sms/messages/k`)).status).toBe(200);
      expect(await receipts('sms')).toHaveLength(1);
    },
  );

  test('says how long it wants to be left alone when it is too busy', async () => {
    faults.set('mail', { kind: 'busy-429', times: 1 });
    const answer = await send('mail', 'k', { to: 'a@example.com', text: '您好' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
  });
});

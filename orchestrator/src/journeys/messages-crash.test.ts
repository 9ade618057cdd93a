import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { planOf } from '@tongtu/workflows/testing';
import { replay, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';
import { startWorkerProcess } from '../testing/worker-process.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank({ isWorking: false });
}, 120_000);
afterAll(() => bank.close(), 30_000);

test('a worker killed after the gateway accepted: the next one asks by key, and the customer gets one message', async () => {
  const sms = { channel: 'sms', body: { zh: '您好', en: 'Hello' } };
  const flow = 'start > message -sent-> end; message -suppressed-> end; message -failed-> !';
  const start = await bank.accept(await bank.publish(planOf(flow, { configs: { message: { class: 'regulatory', channels: [sms] } } })));
  const { instance } = start.input;
  bank.gateways.next({ status: 202, delayMs: 60_000 });
  const first = await startWorkerProcess(bank);
  await bank.gateway.start(start);
  await until('the gateway has accepted', () => (bank.gateways.accepted.length > 0 ? true : undefined));
  await first.end('SIGKILL');
  const second = await startWorkerProcess(bank);
  await untilInstance(bank, instance, ({ status }) => status === 'ended');
  expect(bank.gateways.accepted.map(({ key }) => key)).toEqual([`${instance}:message:1:message.send:1/sms`]);
  expect(bank.gateways.calls).toEqual(['POST sms', 'GET sms']);
  await bank.client.workflow.getHandle(start.workflowId).result();
  expect(await replay(bank, start.workflowId)).toBe(1);
  await second.end('SIGTERM');
}, 120_000);

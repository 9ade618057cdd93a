import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { searchAttributes } from '@tongtu/workflows/temporal';
import { sampleKeyRing } from '../testing/index.js';
import { makeTemporalClient } from './connection.js';
import { type InstanceStart, makeTemporalGateway, type TemporalGateway } from './temporal-gateway.js';
import { workflowIdOf } from './workflow-id.js';

const reach = (address: string) => makeTemporalClient({ address, namespace: 'default', tls: false, apiKey: undefined }, sampleKeyRing);

function anInstance(): InstanceStart {
  const instance = randomUUID();
  const subject = { kind: 'customer', id: randomUUID() };
  const workflowId = workflowIdOf({ journey: 'sample', subjectKind: subject.kind, subjectId: subject.id, correlation: '' });
  const input = { instance, plan: `sha256:${'0'.repeat(64)}`, subject, input: {}, customer: {}, at: new Date().toISOString() };
  return { workflowId, journey: 'sample', input };
}

/* No worker listens to these task queues. */
describe('the gateway to Temporal', () => {
  let client: Client;
  let gateway: TemporalGateway;
  beforeAll(async () => {
    client = reach(process.env['TONGTU_TEST_TEMPORAL_ADDRESS'] ?? '');
    const { journey, instance } = searchAttributes;
    // A worker makes them when it starts; here there is none.
    await client.connection.operatorService
      .addSearchAttributes({ namespace: 'default', searchAttributes: { [journey]: 2, [instance]: 2 } })
      .catch(() => undefined);
    gateway = makeTemporalGateway(client, `queue-${randomUUID()}`);
  });
  afterAll(() => gateway.close());

  test('starts an instance even when no worker answers, says so after two seconds, and starts it once', async () => {
    const start = anInstance();
    const began = performance.now();
    expect(await gateway.startAndAwaitPosition(start)).toBeNull();
    expect(performance.now() - began).toBeLessThan(3_500);
    expect(await gateway.start(start)).toBe('already');
    expect(await gateway.start({ ...start, input: { ...start.input, instance: randomUUID() } })).toBe('taken');
  }, 20_000);

  test('leaves nothing personal, and nothing legible, in what Temporal keeps', async () => {
    const start = anInstance();
    await gateway.start({ ...start, input: { ...start.input, input: { name: '王小芳' } } });
    const { events } = await client.workflow.getHandle(start.workflowId).fetchHistory();
    const text = JSON.stringify(events);
    expect(text).not.toContain('王小芳');
    expect(text).not.toContain(Buffer.from('王小芳').toString('base64').slice(0, 8));
  }, 20_000);

  test('delivers to whoever runs, and knows who does not', async () => {
    const start = anInstance();
    const happening = { type: 'event', at: new Date().toISOString(), inbox: 1, id: 'e', name: 'paid', data: {} } as const;
    expect(await gateway.deliver(start.workflowId, [{ inbox: 1, happening }])).toBe('gone');
    await gateway.start(start);
    expect(await gateway.deliver(start.workflowId, [{ inbox: 1, happening }])).toBe('delivered');
  }, 20_000);

  test('knows whether Temporal is up and whether a worker works', async () => {
    expect(await gateway.health()).toEqual({ isUp: true, hasWorker: false });
    const away = makeTemporalGateway(reach('127.0.0.1:1'), 'queue');
    expect(await away.health()).toEqual({ isUp: false, hasWorker: false });
    await expect(away.start(anInstance())).rejects.toThrow();
    await away.close();
  }, 20_000);
});

test('a workflow id is journey, subject and correlation, none of which can run into the next', () => {
  const address = { journey: 'j1', subjectKind: 'customer', subjectId: 'c1', correlation: '' };
  expect(workflowIdOf(address)).toBe('j1/customer/c1/-');
  expect(workflowIdOf({ ...address, correlation: 'a/b c' })).toBe('j1/customer/c1/a%2Fb%20c');
});

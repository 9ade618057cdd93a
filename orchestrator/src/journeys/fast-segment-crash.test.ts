import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { begin, type State } from '@tongtu/workflows/engine';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import type { RunSegmentCall, SegmentRun } from '@tongtu/workflows/temporal';
import { planOf } from '@tongtu/workflows/testing';
import type { RemoteConnector } from '../connectors/connector.js';
import { makeRunSegment } from '../effects/run-segment.js';
import { journalOf, replay, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';
import { startWorkerProcess } from '../testing/worker-process.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank({ isWorking: false });
}, 120_000);
afterAll(() => bank.close(), 30_000);

const steps = ['one', 'two', 'three'] as const;
const text = `start > one=action -ok-> two=action -ok-> three=action -ok-> end; ${steps.map((step) => `${step} -failed-> !`).join('; ')}`;

function quickCalls(limits: Readonly<Record<(typeof steps)[number], string>>): Plan {
  const each = steps.map((step): [string, JsonObject] => [step, { quick: true, timeout: limits[step], attempts: 4 }]);
  return planOf(text, { configs: Object.fromEntries(each) });
}

async function ledger(instance: string): Promise<readonly string[]> {
  const rows = await bank.database.source.query<{ key: string; status: string }[]>(
    'select key, status from effect where instance_id = $1 order by started_at, key',
    [instance],
  );
  return rows.map(({ key, status }) => `${key.split(':')[0] ?? ''} ${status}`);
}

test('a worker killed in the second of three quick effects: the next one does no effect twice, and the rest follows', async () => {
  const plan = quickCalls({ one: 'PT0.05S', two: 'PT0.9S', three: 'PT0.05S' });
  const start = await bank.accept(await bank.publish(plan));
  const { instance } = start.input;
  const first = await startWorkerProcess(bank);
  bank.coreBank.next({ status: 200 }, { status: 200, delayMs: 60_000 });
  await bank.gateway.start(start);
  await until('the provider has done the second', () => (bank.coreBank.done.length === 2 ? true : undefined));
  await first.end('SIGKILL');
  expect(await ledger(instance)).toEqual(['one done', 'two pending']);
  const requests = bank.coreBank.requests();
  const second = await startWorkerProcess(bank);
  await untilInstance(bank, instance, ({ status }) => status === 'ended');
  expect(bank.coreBank.done.map((key) => key.split(':')[1])).toEqual(steps);
  // The first is answered from the ledger, the second is asked again under its key, the third for the first time.
  expect(bank.coreBank.requests() - requests).toBe(2);
  expect(await ledger(instance)).toEqual(['one done', 'two done', 'three done']);
  expect((await journalOf(bank, instance)).filter((line) => line.startsWith('left'))).toHaveLength(4);
  await bank.client.workflow.getHandle(start.workflowId).result();
  expect(await replay(bank, start.workflowId)).toBe(1);
  await second.end('SIGTERM');
}, 120_000);

/** An activity that dies in a call of a provider that keeps no promise about keys, and what the tasks after it make of that. */
async function diesIn(
  dying: string,
): Promise<{ readonly calls: readonly string[]; readonly after: readonly SegmentRun[]; readonly instance: string }> {
  const plan = quickCalls({ one: 'PT0.3S', two: 'PT0.3S', three: 'PT0.3S' });
  const start = await bank.accept(await bank.publish(plan));
  const { instance, subject, plan: hash } = start.input;
  const calls: string[] = [];
  const provider: RemoteConnector = {
    ...{ name: 'forgetful', operation: 'http.request', serves: () => true, kind: 'remote', isRepeatable: false },
    perform: async ({ key }) => {
      const [step = ''] = key.split(':');
      calls.push(step);
      // Nothing of the activity goes on after the call, as when its process is gone.
      if (step === dying) await new Promise(() => undefined);
      return { answer: { outcome: 'ok' }, receipt: null };
    },
  };
  const runSegment = makeRunSegment({ ...bank.world, connectors: [provider] });
  const run = (at: string): Promise<SegmentRun> => {
    const { state, entries } = begin(plan, { input: {}, customer: {}, at });
    const carried = { instance, entries, positions: [], status: 'running', outcome: null } as const;
    const call: RunSegmentCall = { key: keyOf(state), instance, hash, subject, state, at, carried };
    return new MockActivityEnvironment({ isLocal: true }).run(runSegment, call) as Promise<SegmentRun>;
  };
  void run('2026-03-02T09:00:00.000Z');
  await until('the provider is at work', () => (calls.at(-1) === dying ? true : undefined));
  const after = [await run('2026-03-02T09:00:10.000Z'), await run('2026-03-02T09:00:20.000Z')];
  return { calls, after, instance };
}

function keyOf({ requests }: State): string {
  return requests[0]?.key ?? '';
}

test('an activity that dies between the second effect and the third: in every task after it the third is of unknown fate, and nothing is called again', async () => {
  const { calls, after, instance } = await diesIn('three');
  expect(calls).toEqual(['one', 'two', 'three']);
  for (const { rows, broken } of after) {
    expect(rows.map(([outcome]) => outcome)).toEqual(['ok', 'ok']);
    expect(broken).toMatchObject({ key: 'three:1:http.request:1', code: 'uncertain', isPassing: false });
  }
  expect(await ledger(instance)).toEqual(['one done', 'two done', 'three uncertain']);
}, 60_000);

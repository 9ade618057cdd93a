import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import type { Command } from '@tongtu/workflows/engine';
import type { JsonObject } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { planOf } from '@tongtu/workflows/testing';
import { ConnectorFailure } from '../connectors/connector-failure.js';
import type { RemoteConnector } from '../connectors/connector.js';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

/** What a provider does that keeps no promise about idempotency keys. */
type Does = 'answers' | 'breaks off in doubt' | 'is busy';

const calls: string[] = [];
const does = new Map<string, Does[]>();
let whileAtWork: (step: string) => Promise<void> = () => Promise.resolve();
/** What effects were given of the journey. */
const seen: unknown[] = [];

const forgetful: RemoteConnector = {
  name: 'forgetful',
  operation: 'http.request',
  serves: () => true,
  kind: 'remote',
  isRepeatable: false,
  perform: async ({ key, input }) => {
    const [step = ''] = key.split(':');
    calls.push(step);
    if ('seen' in input) seen.push(input['seen']);
    await whileAtWork(step);
    const what = does.get(step)?.shift() ?? 'answers';
    if (what === 'breaks off in doubt') throw new ConnectorFailure({ code: 'cut-off', isRetryable: true, isInDoubt: true });
    if (what === 'is busy') throw new ConnectorFailure({ code: 'busy', isRetryable: true, isInDoubt: false });
    return { answer: { outcome: 'ok' }, receipt: { status: 200 } };
  },
};

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank({ instead: (usual) => [...usual.filter(({ name }) => name !== 'core-bank'), forgetful] });
}, 120_000);
afterAll(() => bank.close(), 30_000);
afterEach(() => {
  calls.length = 0;
  seen.length = 0;
  does.clear();
  whileAtWork = () => Promise.resolve();
});

const steps = ['one', 'two', 'three'] as const;

function quickCalls(attempts: number, text = 'start > one=action -ok-> two=action -ok-> three=action -ok-> end'): Plan {
  const each = steps.map((step): [string, JsonObject] => [step, { quick: true, timeout: 'PT0.3S', attempts }]);
  return planOf(`${text}; ${steps.map((step) => `${step} -failed-> !`).join('; ')}`, { configs: Object.fromEntries(each) });
}

async function begin(plan: Plan) {
  const start = await bank.accept(await bank.publish(plan));
  await bank.gateway.start(start);
  return { instance: start.input.instance, workflowId: start.workflowId, handle: bank.client.workflow.getHandle(start.workflowId) };
}

async function order(instance: string, command: Command): Promise<void> {
  const actor = { kind: 'staff', id: 'operator', name: '值班' } as const;
  const happening = (inbox: number) =>
    ({ type: 'commanded', at: new Date().toISOString(), inbox, command, actor, reason: '看过了' }) as const;
  await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance, source: 'operator', eventId: randomUUID(), happening }),
  );
  await tell(bank, instance);
}

async function ledger(instance: string): Promise<readonly string[]> {
  const rows = await bank.database.source.query<{ key: string; status: string; attempts: number }[]>(
    'select key, status, attempts from effect where instance_id = $1 order by started_at, key',
    [instance],
  );
  return rows.map(({ key, status, attempts }) => `${key.split(':')[0] ?? ''} ${status} ${attempts}`);
}

describe('in a fast segment', () => {
  test('an effect of which nobody knows whether it happened is not asked again: an incident, and a person decides', async () => {
    does.set('two', ['breaks off in doubt']);
    const { instance, handle, workflowId } = await begin(quickCalls(4));
    const parked = await untilInstance(bank, instance, ({ incident }) => incident);
    expect(parked.positions[0]).toMatchObject({ step: 'two', incident: { message: 'uncertain' } });
    expect(calls).toEqual(['one', 'two']);
    expect(await ledger(instance)).toEqual(['one done 1', 'two uncertain 2']);
    await order(instance, { kind: 'retry' });
    await handle.result();
    expect(calls).toEqual(['one', 'two', 'two', 'three']);
    expect(await ledger(instance)).toEqual(['one done 1', 'two done 1', 'three done 1']);
    expect((await untilInstance(bank, instance, ({ status }) => status === 'ended')).outcome).toBe('done');
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('an effect is tried as often as its step says, those in one go counted', async () => {
    does.set('two', ['is busy', 'is busy', 'is busy']);
    const { instance, handle, workflowId } = await begin(quickCalls(2));
    await untilInstance(bank, instance, ({ incident }) => incident);
    expect(calls).toEqual(['one', 'two', 'two']);
    expect(await ledger(instance)).toEqual(['one done 1', 'two failed 2']);
    await order(instance, { kind: 'retry' });
    await handle.result();
    expect(calls).toEqual(['one', 'two', 'two', 'two', 'two', 'three']);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('one that is tried once and fails is not tried again when the segment is over', async () => {
    does.set('two', ['is busy']);
    const { instance, handle } = await begin(quickCalls(1));
    await untilInstance(bank, instance, ({ incident }) => incident);
    expect(calls).toEqual(['one', 'two']);
    // Heard with the answers of the segment: no ordinary activity was asked.
    expect((await handle.fetchHistory()).events?.filter((event) => event.activityTaskScheduledEventAttributes)).toEqual([]);
    await handle.terminate();
  }, 60_000);

  test('a pause is obeyed before the next effect, is seen at once, and the rest follows when it is over', async () => {
    let instance = '';
    whileAtWork = async (step) => {
      if (step !== 'one') return;
      await until('its instance is known', () => (instance === '' ? undefined : true));
      await pauseUntold(instance);
    };
    const begun = await begin(quickCalls(4));
    ({ instance } = begun);
    await until('the first was asked', () => (calls.length > 0 ? true : undefined));
    await untilInstance(bank, instance, ({ status }) => status === 'paused' || status === 'ended');
    expect(calls).toEqual(['one']);
    expect((await journalOf(bank, instance)).at(-1)).toBe('paused');
    await order(instance, { kind: 'resume' });
    await begun.handle.result();
    expect(calls).toEqual([...steps]);
    expect(await replay(bank, begun.workflowId)).toBe(1);
  }, 60_000);

  test('what is decided by the clock is decided once: the effect saw the instant that the journey keeps', async () => {
    const text = 'start > one=action -ok-> mark=set(seen = now) > two=action -ok-> three=action -ok-> end';
    const body = [{ name: 'seen', value: 'vars.seen' }];
    const configs = {
      one: { quick: true, timeout: 'PT0.5S' },
      two: { quick: true, timeout: 'PT0.3S', body },
      three: { quick: false, timeout: 'PT5S', body },
    };
    const failing = steps.map((step) => `${step} -failed-> !`).join('; ');
    whileAtWork = (step) => new Promise((resolve) => setTimeout(resolve, step === 'one' ? 300 : 30));
    const { handle, workflowId } = await begin(planOf(`${text}; ${failing}`, { variables: { seen: 'date' }, configs }));
    await handle.result();
    const [inOneGo, later] = seen;
    expect([seen.length, inOneGo]).toEqual([2, later]);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);
});

/** Ordered while an effect is at work; it reaches the workflow after that. */
async function pauseUntold(instance: string): Promise<void> {
  void order(instance, { kind: 'pause' });
  await until('it is in the inbox', async () => {
    const [row] = await bank.database.source.query<{ inbox_last: number }[]>('select inbox_last from instance where id = $1', [instance]);
    return row && row.inbox_last > 0 ? true : undefined;
  });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeWork } from '@tongtu/store/work';
import type { WorkAction } from '@tongtu/workflows/touchpoint';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const by = { actor: { kind: 'customer', id: 'c', name: '王*芳' }, channel: 'app', family: 'customer' } as const;
const fast = { idle: 'PT1S', lease: 'PT1S' };

function drawn(touch: object) {
  return planOf('start > touch -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)', {
    configs: { touch: touch as never },
  });
}

interface WorkFacts {
  readonly id: string;
  readonly status: string;
  readonly rung_family: string;
  readonly breakpoint_at: Date | null;
}

async function workOf(instance: string): Promise<WorkFacts> {
  const [row] = await bank.database.source.query<WorkFacts[]>(
    'select id, status, rung_family, breakpoint_at from work where instance_id = $1',
    [instance],
  );
  if (!row) throw new Error('No work is open.');
  return row;
}

/** Does something at the touchpoint and tells the instance when it has to know. */
async function act(instance: string, action: WorkAction): Promise<void> {
  const { id } = await workOf(instance);
  const outcome = await changeWork(bank.world.store, { work: id, action, at: new Date().toISOString() });
  if (!outcome?.result.ok) throw new Error(`Refused: ${JSON.stringify(outcome?.result)}`);
  if (outcome.hasNews) await tell(bank, instance);
}

describe('an instance at a touchpoint', () => {
  test('is opened once, answers with its work, and goes on when the customer has completed it', async () => {
    const start = await bank.accept(await bank.publish(drawn({})));
    const { instance } = start.input;
    const first = await bank.gateway.startAndAwaitPosition(start);
    expect(first?.positions).toEqual([{ step: 'touch', visit: 1, work: 'touch:1' }]);
    await act(instance, { kind: 'take', by });
    await act(instance, { kind: 'save', by, fence: 1, ifMatch: 2, fields: { name: '王小芳' } });
    await act(instance, { kind: 'complete', by, fence: 1 });
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect((await journalOf(bank, instance)).slice(-2)).toEqual(['left touch completed', 'ended end done']);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('is asked when its time has come: a breakpoint is marked, the ladder climbs, and it expires', async () => {
    const start = await bank.accept(await bank.publish(drawn({ ...fast, expires: 'PT5S' })));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    await act(instance, { kind: 'take', by });
    await act(instance, { kind: 'save', by, fence: 1, ifMatch: 2, fields: { name: '王小芳' } });
    const broken = await until('a breakpoint', async () => {
      const work = await workOf(instance);
      return work.breakpoint_at ? work : undefined;
    });
    expect(broken.rung_family).toBe('remote');
    const ended = await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect(ended.outcome).toBe('expired');
    expect((await workOf(instance)).status).toBe('expired');
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('that is left by a trigger closes its work', async () => {
    const trigger = { id: 'soon', label: { zh: '到点' }, when: { kind: 'timer', after: 'PT1S' }, interrupting: true } as const;
    const plan = planOf('start > touch -completed-> end; touch -declined-> end; touch -expired-> end; touch -on.soon-> away=end(away)', {
      on: { touch: [trigger] },
    });
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.startAndAwaitPosition(start);
    const ended = await untilInstance(bank, start.input.instance, ({ status }) => status === 'ended');
    expect(ended.outcome).toBe('away');
    expect((await workOf(start.input.instance)).status).toBe('cancelled');
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);
});

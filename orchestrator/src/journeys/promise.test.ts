import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Calendar } from '@tongtu/store';
import { changeWork } from '@tongtu/store/work';
import type { By, WorkAction } from '@tongtu/workflows/touchpoint';
import type { Plan } from '@tongtu/workflows/plan';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';
import { startWorkerProcess, type WorkerProcess } from '../testing/worker-process.js';

let bank: TestBank;
let ops: string;
beforeAll(async () => {
  bank = await openTestBank({ isWorking: false });
  ops = await bank.bank.staff('ops', { roles: ['operator'], institution: 'head' });
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
  await bank.close();
}, 30_000);

/** A worker of its own, which ends with the tests at the latest. */
const workers: WorkerProcess[] = [];
async function aWorker(): Promise<WorkerProcess> {
  const worker = await startWorkerProcess(bank);
  workers.push(worker);
  return worker;
}

function drawn(config: object): Plan {
  return planOf('start > task(help) -done-> end; task -returned-> back=end(returned); task -expired-> late=end(late)', {
    configs: { task: { expires: 'P1D', ...config } as never },
  });
}

const tellOperations = { id: 'tell', kind: 'notify', whom: 'role', role: 'operator' };
/** Goal after 2 s, deadline after 4, again after 7 and 10: then the journey goes on. */
const promised = {
  ...{ goal: 'PT2S', deadline: 'PT4S', repeat: 'PT3S', repeatTimes: 2 },
  ...{ atGoal: [tellOperations], atDeadline: [{ id: 'up', kind: 'urgency', more: 30 }, tellOperations] },
  atRepeat: [tellOperations, { id: 'go', kind: 'leave', from: 2 }],
};

interface Passed {
  readonly kind: string;
  readonly at: Date;
}

/** What the row's journal says of its times. */
function passedOf(instance: string): Promise<readonly Passed[]> {
  return bank.database.source.query<Passed[]>(
    `select kind, at from journal where instance_id = $1 and origin <> 'engine' and kind in ('goal-passed', 'deadline-passed', 'overdue', 'expired')
     order by at, sequence`,
    [instance],
  );
}

async function workId(instance: string): Promise<string> {
  const [row] = await bank.database.source.query<{ readonly id: string }[]>('select id from work where instance_id = $1', [instance]);
  return String(row?.id);
}

describe('the promised times of a task, on Temporal', () => {
  test('pass once each and do what is drawn, though the worker is killed between them', async () => {
    const start = await bank.accept(await bank.publish(drawn(promised)));
    const { instance } = start.input;
    const first = await aWorker();
    await bank.gateway.start(start);
    await until('the goal has passed', async () => ((await passedOf(instance)).length > 0 ? true : undefined));
    await first.end('SIGKILL');
    const second = await aWorker();
    const ended = await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect(ended.outcome).toBe('late');
    expect((await passedOf(instance)).map(({ kind }) => kind)).toEqual(['goal-passed', 'deadline-passed', 'overdue', 'overdue', 'expired']);
    const notices = await bank.database.source.query<object[]>(
      'select about, args from staff_notice where instance_id = $1 and staff_id = $2 order by created_at, id',
      [instance, ops],
    );
    expect(notices).toMatchObject([{ about: 'goal' }, { about: 'deadline' }, { args: { round: 1 } }, { args: { round: 2 } }]);
    const offers = await bank.database.source.query<object[]>('select state, urgency from offer where instance_id = $1', [instance]);
    expect(offers).toEqual([{ state: 'withdrawn', urgency: 30 }]);
    expect((await journalOf(bank, instance)).slice(-2)).toEqual(['left task expired', 'ended late late']);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
    expect(await second.end('SIGTERM')).toBe(0);
  }, 120_000);

  test('stand still while the task waits for the customer, and are asked for again when it goes on', async () => {
    await bank.startWorker();
    const start = await bank.accept(
      await bank.publish(drawn({ deadline: 'PT3S', waiting: 'P1D', atDeadline: [{ id: 'go', kind: 'leave' }] })),
    );
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    const work = await workId(instance);
    const actor = { kind: 'staff', id: await bank.bank.staff('sun', { roles: ['agent'], queues: ['help'] }), name: '孙悦' } as const;
    const by: By = { actor, channel: 'remote', family: 'remote' };
    const act = async (action: WorkAction): Promise<void> => {
      const outcome = await changeWork(bank.world.store, { work, action, at: new Date().toISOString() });
      expect(outcome?.result.ok).toBe(true);
      if (outcome?.hasNews) await tell(bank, instance);
    };
    await act({ kind: 'take', by });
    await act({ kind: 'wait', by, fence: 1, reason: '等对账单' });
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await passedOf(instance)).toEqual([]);
    const resumed = Date.now();
    await act({ kind: 'go-on', by, fence: 1 });
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    const [deadline] = await passedOf(instance);
    expect(deadline?.kind).toBe('deadline-passed');
    expect((deadline?.at.getTime() ?? 0) - resumed).toBeGreaterThan(1_500);
    await bank.stopWorker();
  }, 60_000);

  test('go by the bank’s calendar as it stands when the task opens', async () => {
    await bank.startWorker();
    const week = { zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: '00:00', to: '00:00' }] };
    await bank.database.source.manager.insert(Calendar, { code: 'always', name: { zh: '不打烊' }, ...week });
    const hours = { deadline: { amount: 4, unit: 'hours' }, calendar: 'always' };
    const start = await bank.accept(await bank.publish(drawn(hours)));
    await bank.gateway.startAndAwaitPosition(start);
    await bank.database.source.query(`update calendar set hours = '[]', updated_at = clock_timestamp() where code = 'always'`);
    const [row] = await bank.database.source.query<{ readonly hours: number }[]>(
      'select extract(epoch from deadline_at - opened_at)::float / 3600 as hours from work where instance_id = $1',
      [start.input.instance],
    );
    expect(row?.hours).toBe(4);
    const lost = await bank.accept(await bank.publish(drawn({ ...hours, calendar: 'moon' })));
    await bank.gateway.start(lost);
    const parked = await untilInstance(bank, lost.input.instance, ({ incident }) => incident);
    expect(parked.positions[0]?.incident?.code).toBe('request-failed');
    await bank.stopWorker();
  }, 60_000);
});

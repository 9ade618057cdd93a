import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, untilInstance } from './testing/facts.js';
import { openTestBank, type TestBank } from './testing/test-bank.js';
import { until } from './testing/until.js';
import { startWorkerProcess } from './testing/worker-process.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank({ isWorking: false });
}, 120_000);
afterAll(() => bank.close(), 30_000);

const twoActions = planOf('start > one=action -ok-> two=action -ok-> end; one -failed-> !; two -failed-> !');

describe('the worker’s process', () => {
  test('killed in the middle of an effect, another one finishes the instance, and the provider has done everything once', async () => {
    const start = await bank.accept(await bank.publish(twoActions));
    const { instance } = start.input;
    bank.coreBank.next({ status: 200, delayMs: 60_000 });
    const first = await startWorkerProcess(bank);
    await bank.gateway.start(start);
    await until('the provider is busy', () => (bank.coreBank.done.length > 0 ? true : undefined));
    await first.end('SIGKILL');
    const second = await startWorkerProcess(bank);
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect(bank.coreBank.done).toEqual([`${instance}:one:1:http.request:1`, `${instance}:two:1:http.request:1`]);
    expect((await journalOf(bank, instance)).at(-1)).toBe('ended end done');
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect(await replay(bank, start.workflowId)).toBe(1);
    expect(await second.end('SIGTERM')).toBe(0);
  }, 120_000);

  test('drains and ends well when its parent is gone', async () => {
    const worker = await startWorkerProcess(bank);
    expect(await worker.abandon()).toBe(0);
    expect(worker.lines.some((line) => line.includes('"msg":"stopped"'))).toBe(true);
  }, 90_000);

  test('survives an instance whose plan is not there, and runs it when the plan has come', async () => {
    const plan = planOf('start > wait(PT1H) > end', { settings: { timeZone: 'Asia/Tokyo' } });
    const journey = await bank.publish(plan);
    const start = await bank.accept(journey);
    const other = await bank.accept(await bank.publish(planOf('start > wait(PT2H) > end')));
    await bank.database.source.query('alter table instance drop constraint instance_plan_hash_fkey');
    await bank.database.source.query(`create table kept as select * from plan where hash = '${journey.plan}'`);
    await bank.database.source.query('delete from plan where hash = $1', [journey.plan]);
    await bank.startWorker();
    expect(await bank.gateway.startAndAwaitPosition(start)).toBeNull();
    expect((await bank.gateway.startAndAwaitPosition(other))?.status).toBe('running');
    await bank.database.source.query('insert into plan select * from kept');
    await untilInstance(bank, start.input.instance, ({ status }) => status === 'running');
    await bank.stopWorker();
  }, 60_000);
});

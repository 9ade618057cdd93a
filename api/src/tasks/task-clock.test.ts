import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkWork, openWork } from '@tongtu/store/work';
import { SampleBank, sampleTask, type SampleJourney } from '@tongtu/store/testing';
import type { TaskConfig } from '@tongtu/workflows/touchpoint';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let sun: StaffBrowser;
let zhao: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('promised');
  sun = await api.staff('sun', { roles: ['agent'], institution: 'remote', queues: ['clock'] });
  zhao = await api.staff('zhao', { roles: ['manager'], institution: 'east' });
}, 60_000);
afterAll(() => api.close());

const hour = 3_600_000;
const now = (ms = 0): string => new Date(Date.now() + ms).toISOString();

let customers = 0;
async function open(change: Partial<TaskConfig>): Promise<string> {
  customers += 1;
  const instance = await bank.instance(journey, await bank.customer(`CL-${customers}`));
  const work = { ...sampleTask, assignment: { kind: 'queue', queue: 'clock' }, ...change } as const;
  await openWork(api.store, { instance, step: 'apply', visit: 1, work, input: {}, conditions: {}, at: now() });
  return instance;
}

const listed = async () => (await sun.get('/api/tasks?view=open&limit=100')).body.items as { id: string; instance: string }[];
const taskOf = async (instance: string): Promise<string> => (await listed()).find((row) => row.instance === instance)?.id ?? '';
const within = (hours: number): Partial<TaskConfig> => ({
  sla: { goal: { due: { plain: `PT${hours / 2}H` }, then: [] }, deadline: { due: { plain: `PT${hours}H` }, then: [] } },
});

describe('the promised times of tasks', () => {
  test('sort the queue: of two that are equally urgent the one that is due first comes first, in pages too', async () => {
    const [late, none, soon] = [await open(within(8)), await open({}), await open(within(2))];
    const expected = [soon, late, none];
    expect((await listed()).map(({ instance }) => instance)).toEqual(expected);
    const first = (await sun.get('/api/tasks?view=open&limit=1')).body;
    const second = (await sun.get(`/api/tasks?view=open&limit=1&cursor=${first.next}`)).body;
    const third = (await sun.get(`/api/tasks?view=open&limit=1&cursor=${second.next}`)).body;
    expect([...first.items, ...second.items, ...third.items].map(({ instance }) => instance)).toEqual(expected);
    expect(third.next).toBeNull();
  });

  test('stand still while the customer is waited for, and go on; a clock that may not be stopped says so', async () => {
    const task = await taskOf(await open({ ...within(4), waitingMs: 24 * hour }));
    const claimed = (await sun.post(`/api/tasks/${task}/claim`)).body;
    expect(claimed.work).toMatchObject({ waiting: null, mayWait: true, sla: { deadline: { passedAt: null } } });
    expect(await sun.post(`/api/tasks/${task}/wait`, { reason: ' ' })).toMatchObject({ status: 422, body: { code: 'words-refused' } });
    const waiting = (await sun.post(`/api/tasks/${task}/wait`, { reason: '等客户补材料' })).body;
    expect(waiting).toMatchObject({ task: { deadlineAt: null, waitingSince: expect.any(String) }, work: { mayWait: false } });
    expect(waiting.work.waiting).toMatchObject({ reason: '等客户补材料', by: { kind: 'staff' } });
    expect(await sun.post(`/api/tasks/${task}/wait`, { reason: '再等' })).toMatchObject({ status: 409, body: { code: 'clock-refused' } });
    const parked = (await sun.get('/api/tasks?view=waiting')).body;
    expect(parked).toMatchObject({ items: [{ id: task }], counts: { mine: 0, waiting: 1 } });
    const back = (await sun.post(`/api/tasks/${task}/go-on`)).body;
    expect(back.task).toMatchObject({ waitingSince: null, deadlineAt: expect.any(String) });
    const plain = await taskOf(await open({}));
    await sun.post(`/api/tasks/${plain}/claim`);
    expect(await sun.post(`/api/tasks/${plain}/wait`, { reason: '等' })).toMatchObject({
      status: 409,
      body: { title: '这个任务不能停表' },
    });
  });
});

describe('notices', () => {
  test('tell the manager of the institution and the holder what is late, and are read once', async () => {
    const tell = (whom: 'holder' | 'manager') => ({ deed: { kind: 'notify', whom } }) as const;
    const instance = await open({
      sla: { deadline: { due: { plain: 'PT1M' }, then: [tell('holder'), tell('manager')] } },
    });
    const task = await taskOf(instance);
    await sun.post(`/api/tasks/${task}/claim`);
    await checkWork(api.store, { instance, work: 'apply:1', at: now(61_000) });
    const mine = (await sun.get('/api/notices')).body.items;
    expect(mine).toMatchObject([{ about: 'deadline', task, instance, name: sampleTask.name, customer: '王*芳', readAt: null }]);
    expect((await zhao.get('/api/notices')).body.items).toMatchObject([{ about: 'deadline', task: null, instance }]);
    expect((await sun.post(`/api/notices/${mine[0].id}/read`)).status).toBe(204);
    expect((await sun.get('/api/notices')).body.items).toEqual([]);
    expect((await sun.get('/api/notices?view=all')).body.items).toMatchObject([{ readAt: expect.any(String) }]);
    expect(await zhao.post(`/api/notices/${mine[0].id}/read`)).toMatchObject({ status: 404 });
  });
});

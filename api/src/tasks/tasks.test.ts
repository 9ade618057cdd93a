import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Staff } from '@tongtu/store';
import { checkWork, openWork } from '@tongtu/store/work';
import { SampleBank, sampleTask, sampleTouch, type SampleJourney } from '@tongtu/store/testing';
import type { WorkConfig } from '@tongtu/workflows/touchpoint';
import { openLive } from '../live/live-ear.js';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let app: ChannelBrowser;
let sun: StaffBrowser;
let he: StaffBrowser;
let zhao: StaffBrowser;
let rm: string;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('sample');
  app = await api.channel('app');
  sun = await api.staff('sun', { roles: ['agent'], institution: 'remote', queues: ['wealth'] });
  he = await api.staff('he', { roles: ['agent'], institution: 'remote', queues: ['wealth'] });
  zhao = await api.staff('zhao', { roles: ['manager'], institution: 'east', queues: ['branch-desk'] });
  rm = (await api.store.source.manager.findOneByOrFail(Staff, { login: 'zhao' })).id;
}, 60_000);
afterAll(() => api.close());

const minute = 60_000;
const now = (minutes = 0) => new Date(Date.now() + minutes * minute).toISOString();
const match = (version: number) => ({ 'if-match': `"${version}"` });

let customers = 0;
async function open(config: WorkConfig, settings: Parameters<SampleBank['customer']>[1] & { readonly at?: string } = {}) {
  customers += 1;
  const number = `TK-${customers}`;
  const customer = await bank.customer(number, settings);
  const instance = await bank.instance(journey, customer);
  const opening = { instance, step: 'apply', visit: 1, work: config, input: {}, conditions: {} };
  await openWork(api.store, { ...opening, at: settings.at ?? now() });
  return { instance, number, customer };
}

interface Row {
  readonly id: string;
  readonly instance: string;
  readonly urgency: number;
  readonly state: string;
}
const list = async (staff: StaffBrowser, query: string) =>
  (await staff.get(`/api/tasks?${query}&limit=100`)).body as { items: Row[]; counts: Record<string, number> };
async function taskOf(staff: StaffBrowser, instance: string, view = 'open'): Promise<string> {
  const found = (await list(staff, `view=${view}`)).items.find((row) => row.instance === instance);
  if (!found) throw new Error(`No ${view} task of that instance is shown.`);
  return found.id;
}

describe('the queue', () => {
  test('shows a task to whoever works the queue, within a second of the breakpoint that made it', async () => {
    const { instance, number } = await open(sampleTouch);
    const { id } = (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0];
    await app.post(`/api/touchpoints/${id}/lease`);
    await checkWork(api.store, { instance, work: 'apply:1', at: now(15) });
    const ear = await openLive(sun, 'tasks');
    const began = Date.now();
    await checkWork(api.store, { instance, work: 'apply:1', at: now(50) });
    const { key } = await ear.next();
    expect(Date.now() - began).toBeLessThan(1_000);
    ear.close();
    const task = await taskOf(sun, instance);
    expect(key).toBe(task);
    const row = (await list(sun, 'view=open')).items.find((item) => item.id === task);
    expect(row).toMatchObject({
      family: 'remote',
      rung: 'centre',
      state: 'offered',
      customer: { name: '王*芳' },
      why: { code: 'no-answer' },
      holder: null,
    });
    expect((await list(zhao, 'view=open')).items.map((item) => item.id)).not.toContain(task);
  });

  test('puts the urgent first and then the oldest, in pages that neither skip nor repeat', async () => {
    const desk = await api.staff('desk', { roles: ['agent'], institution: 'remote', queues: ['sorted'] });
    const config = { ...sampleTask, assignment: { kind: 'queue', queue: 'sorted' } } as const;
    const expected: string[] = [];
    for (const tier of ['normal', 'vip', 'normal', 'gold', 'vip'] as const)
      expected.push(`${(await open(config, { tier })).instance} ${tier}`);
    const first = (await desk.get('/api/tasks?view=open&limit=2')).body;
    const second = (await desk.get(`/api/tasks?view=open&limit=2&cursor=${first.next}`)).body;
    const third = (await desk.get(`/api/tasks?view=open&limit=2&cursor=${second.next}`)).body;
    const order = ['vip', 'gold', 'normal'].flatMap((tier) =>
      expected.filter((entry) => entry.endsWith(tier)).map((entry) => entry.split(' ')[0]),
    );
    expect([...first.items, ...second.items, ...third.items].map((row: Row) => row.instance)).toEqual(order);
    expect(third.next).toBeNull();
    expect(first.counts).toEqual({ mine: 0, waiting: 0, open: 5, done: 0 });
  });

  test('keeps each branch to its own customers, and gives a VIP to their own manager', async () => {
    const config = { ...sampleTask, assignment: { kind: 'relationship-manager', otherwise: 'branch-desk' } } as const;
    const west = await api.staff('west', { roles: ['manager'], institution: 'west', queues: ['branch-desk'] });
    const standIn = await open(config);
    const own = await open(config, { tier: 'vip', rmStaffId: rm });
    const shown = (await list(zhao, 'view=open&family=branch')).items.map(({ instance }) => instance);
    expect(shown).toEqual([own.instance, standIn.instance]);
    expect((await list(west, 'view=open')).items).toEqual([]);
    expect((await west.get(`/api/tasks/${await taskOf(zhao, own.instance)}`)).status).toBe(404);
  });
});

describe('a task', () => {
  test('is claimed, saved and finished by one person, and stands in their lists accordingly', async () => {
    const { instance } = await open(sampleTask);
    const task = await taskOf(sun, instance);
    const claimed = await sun.post(`/api/tasks/${task}/claim`);
    expect(claimed).toMatchObject({
      status: 200,
      body: { task: { state: 'claimed', holder: { name: 'sun', mine: true } }, work: { lease: { mine: true, fence: 1 } } },
    });
    expect(await taskOf(sun, instance, 'mine')).toBe(task);
    const saved = await sun.patch(`/api/tasks/${task}/fields`, { fields: { result: '约好周五' } }, match(claimed.body.work.version));
    expect(saved.headers.get('etag')).toBe(`"${claimed.body.work.version + 1}"`);
    expect(await sun.post(`/api/tasks/${task}/complete`)).toMatchObject({
      status: 200,
      body: { task: { state: 'done' }, work: { status: 'completed', outcome: 'done' } },
    });
    expect(await taskOf(sun, instance, 'done')).toBe(task);
    await expect(taskOf(he, instance)).rejects.toThrow('No open task');
  });

  test('refuses a second claim and names who has it', async () => {
    const { instance } = await open(sampleTask);
    const task = await taskOf(sun, instance);
    await sun.post(`/api/tasks/${task}/claim`);
    expect(await he.post(`/api/tasks/${task}/claim`)).toMatchObject({
      status: 409,
      body: { code: 'held-by-another', holder: 'sun', family: 'remote' },
    });
    expect((await sun.put(`/api/tasks/${task}/lease`)).status).toBe(200);
    expect((await sun.post(`/api/tasks/${task}/release`)).body.task).toMatchObject({ state: 'offered', holder: null });
    expect((await he.post(`/api/tasks/${task}/claim`)).status).toBe(200);
  });

  test('shows everything that is needed on one page', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    await dana.put('/api/script-kits/verify', {
      title: { zh: '核验没过' },
      cards: [{ id: 'glare', title: { zh: '反光' }, body: { zh: '请关掉闪光灯。' } }],
    });
    const { instance, number } = await open(sampleTouch);
    const { id } = (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0];
    await app.post(`/api/touchpoints/${id}/lease`);
    const fields = { city: '上海', mobile: '13812342207' };
    await app.patch(
      `/api/touchpoints/${id}/fields`,
      { fields, verifications: { idNumber: { verified: false, failure: 'glare' } } },
      match(2),
    );
    await app.post(`/api/touchpoints/${id}/hand-over`, { reason: '拍不清', to: 'centre' });
    await app.post(`/api/touchpoints/${id}/said`, { text: '照片反光' });
    const { body } = await sun.get(`/api/tasks/${await taskOf(sun, instance)}`);
    expect(body).toMatchObject({
      task: { why: { code: 'handed-over', args: { reason: '拍不清' } } },
      work: { rung: { id: 'centre' }, journey: { code: 'sample' } },
      brief: {
        lastError: { key: 'idNumber', code: 'glare', times: 1 },
        conversation: { messages: 1, byCustomer: 1 },
        opening: { zh: expect.stringContaining('证件号') },
      },
      scriptKit: { code: 'verify', version: 1 },
      customer: { name: '王*芳', mobile: '138****2207', institution: { code: 'east' } },
    });
    expect(body.brief.done[0]).toMatchObject({ id: 'person', filled: 2, total: 4 });
    expect(body.contacts.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['instance', 'touchpoint']);
    expect(JSON.stringify(body)).not.toContain('13812342207');
  });

  test('that the customer took back answers a late save with who holds it, and stays visible to whoever had it', async () => {
    const { instance, number } = await open(sampleTouch);
    const { id } = (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0];
    await app.post(`/api/touchpoints/${id}/lease`);
    await app.post(`/api/touchpoints/${id}/hand-over`, { reason: '要人工', to: 'centre' });
    const task = await taskOf(sun, instance);
    const { version } = (await sun.post(`/api/tasks/${task}/claim`)).body.work;
    await app.post(`/api/touchpoints/${id}/lease`, { takeOver: { reason: '我自己办' } });
    const late = await sun.patch(`/api/tasks/${task}/fields`, { fields: { note: '代填' } }, match(version));
    expect(late).toMatchObject({ status: 409, body: { code: 'held-by-another', holder: '王*芳', family: 'customer', unsaved: ['note'] } });
    await app.post(`/api/touchpoints/${id}/decline`, { reason: '不办了' });
    expect(await sun.post(`/api/tasks/${task}/complete`)).toMatchObject({
      status: 409,
      body: { code: 'work-closed', outcome: 'declined' },
    });
    expect((await sun.get(`/api/tasks/${task}`)).body.task.state).toBe('withdrawn');
  });

  test('that went on to another rung can no longer be claimed', async () => {
    const { instance, number } = await open(sampleTouch);
    const { id } = (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0];
    await app.post(`/api/touchpoints/${id}/lease`);
    await app.post(`/api/touchpoints/${id}/hand-over`, { reason: '要人工', to: 'centre' });
    const task = await taskOf(sun, instance);
    await sun.post(`/api/tasks/${task}/claim`);
    await sun.post(`/api/tasks/${task}/hand-over`, { reason: '客户要到网点', to: 'manager' });
    expect(await he.post(`/api/tasks/${task}/claim`)).toMatchObject({ status: 409, body: { code: 'task-gone', state: 'withdrawn' } });
    const branch = await taskOf(zhao, instance);
    expect((await zhao.post(`/api/tasks/${branch}/claim`)).body.work).toMatchObject({
      lease: { mine: true, family: 'branch' },
      rung: { id: 'manager' },
    });
  });

  test('of a manager’s rung is worked for that rung by the queue that stands in', async () => {
    const ladder = sampleTouch.ladder.map((rung) =>
      rung.id === 'manager' ? { ...rung, assignment: { kind: 'relationship-manager', otherwise: 'wealth' } as const } : rung,
    );
    const { instance, number } = await open({ ...sampleTouch, ladder });
    const { id } = (await app.get(`/api/touchpoints?customer=${number}`)).body.items[0];
    await app.post(`/api/touchpoints/${id}/lease`);
    await app.post(`/api/touchpoints/${id}/hand-over`, { reason: '要网点', to: 'manager' });
    const claimed = await sun.post(`/api/tasks/${await taskOf(sun, instance)}/claim`);
    expect(claimed.body).toMatchObject({
      task: { state: 'claimed' },
      work: { lease: { mine: true, family: 'branch' }, rung: { id: 'manager' } },
    });
  });

  test('is for agents and managers, and is not found by others', async () => {
    const { instance } = await open(sampleTask);
    const task = await taskOf(sun, instance);
    expect((await (await api.staff('chen', { roles: ['operator'] })).get('/api/tasks')).status).toBe(403);
    const other = await api.staff('other', { roles: ['agent'], institution: 'remote', queues: ['loans'] });
    expect((await other.get(`/api/tasks/${task}`)).status).toBe(404);
    expect((await other.post(`/api/tasks/${task}/claim`)).status).toBe(404);
  });
});

describe('two hundred claims for one task', () => {
  test('give it to one person', async () => {
    const { instance } = await open(sampleTask);
    const task = await taskOf(sun, instance);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? sun : he).post(`/api/tasks/${task}/claim`)),
    );
    const winners = new Set(answers.flatMap(({ status, body }) => (status === 200 ? [body.task.holder.name] : [])));
    expect(winners.size).toBe(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(100);
    expect(new Set(answers.flatMap(({ body }) => body.work?.lease?.fence ?? []))).toEqual(new Set([1]));
  }, 30_000);
});

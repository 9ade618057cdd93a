import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWork } from '@tongtu/store/work';
import { SampleBank, sampleTask, type SampleJourney } from '@tongtu/store/testing';
import type { TaskConfig } from '@tongtu/workflows/touchpoint';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
let sun: StaffBrowser;
let zhou: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('together');
  sun = await api.staff('sun', { roles: ['agent'], institution: 'remote', queues: ['desk'] });
  zhou = await api.staff('zhou', { roles: ['agent'], institution: 'remote', queues: ['desk', 'seniors'] });
}, 60_000);
afterAll(() => api.close());

let customers = 0;
/** Opens a task for the desk and gives the id of its offer. */
async function open(change: Partial<TaskConfig>): Promise<string> {
  customers += 1;
  const instance = await bank.instance(journey, await bank.customer(`TG-${customers}`));
  const form = { ...sampleTask.form, sections: [] };
  const work = { ...sampleTask, form, assignment: { kind: 'queue', queue: 'desk' }, ...change } as const;
  await openWork(api.store, { instance, step: 'apply', visit: 1, work, input: {}, conditions: {}, at: new Date().toISOString() });
  return offerOf(sun, (row) => row.instance === instance);
}

interface Row {
  readonly id: string;
  readonly instance: string;
  readonly purpose: string;
}
async function offerOf(staff: StaffBrowser, matches: (row: Row) => boolean): Promise<string> {
  const { items } = (await staff.get('/api/tasks?view=open&limit=100')).body as { items: Row[] };
  return items.find(matches)?.id ?? '';
}

describe('a checklist', () => {
  const checklist: TaskConfig['checklist'] = {
    open: true,
    items: [
      { id: 'vault', label: { zh: '金库', en: 'Vault' }, evidence: 'photo', required: true },
      { id: 'cold', label: { zh: '温度', en: 'Temperature' }, evidence: 'reading', required: true, minimum: 16, maximum: 28 },
    ],
  };

  test('is worked through with its evidence, says what is missing, and hides evidence from those who do not work on it', async () => {
    const task = await open({ checklist });
    await sun.post(`/api/tasks/${task}/claim`);
    const ticked = await sun.put(`/api/tasks/${task}/checklist/vault`, { evidence: 'photo-1' });
    expect(ticked.body.work.checklist.items[0]).toMatchObject({ id: 'vault', done: { evidence: 'photo-1', masked: false } });
    expect((await zhou.get(`/api/tasks/${task}`)).body.work.checklist.items[0].done).toMatchObject({ evidence: '***', masked: true });
    const early = await sun.post(`/api/tasks/${task}/complete`, {});
    expect(early).toMatchObject({ status: 422, body: { code: 'task-not-finished', title: '清单还差 1 项', missing: ['cold'] } });
    const hot = await sun.put(`/api/tasks/${task}/checklist/cold`, { evidence: 40 });
    expect(hot).toMatchObject({ status: 422, body: { code: 'checklist-refused', detail: '“温度”太大，最多 28。', field: 'evidence' } });
    expect(await sun.put(`/api/tasks/${task}/checklist/cold`, {})).toMatchObject({ status: 422, body: { title: '要先交凭据' } });
    await sun.put(`/api/tasks/${task}/checklist/cold`, { evidence: 21 });
    const added = await sun.post(`/api/tasks/${task}/checklist`, { label: '叫号机', evidence: 'note' });
    expect(added.body.work.checklist.items[2]).toMatchObject({ id: 'added-1', isAdded: true, required: false });
    expect((await sun.delete(`/api/tasks/${task}/checklist/cold`)).body.work.checklist.items[1].done).toBeNull();
    expect(await sun.put(`/api/tasks/${task}/checklist/roof`, {})).toMatchObject({ status: 422, body: { title: '清单里没有这一项' } });
    await sun.put(`/api/tasks/${task}/checklist/cold`, { evidence: 21 });
    expect((await sun.post(`/api/tasks/${task}/complete`, {})).body.work.status).toBe('completed');
  });
});

describe('four eyes', () => {
  const fourEyes: TaskConfig['fourEyes'] = { applies: 'always', reviewers: { kind: 'queue', queue: 'seniors' } };

  test('hand the task to a second person, who sends it back and confirms it in the end', async () => {
    const task = await open({ fourEyes });
    await sun.post(`/api/tasks/${task}/claim`);
    const handedIn = (await sun.post(`/api/tasks/${task}/complete`, {})).body.work;
    expect(handedIn).toMatchObject({ status: 'open', review: { now: { outcome: 'done', mine: true } } });
    const isCheck = (row: Row): boolean => row.purpose === 'review';
    expect(await offerOf(sun, isCheck)).toBe('');
    const check = await offerOf(zhou, isCheck);
    await zhou.post(`/api/tasks/${check}/claim`);
    expect(await zhou.post(`/api/tasks/${check}/complete`, {})).toMatchObject({ status: 409, body: { code: 'review-refused' } });
    expect(await zhou.post(`/api/tasks/${check}/send-back`, { reason: '' })).toMatchObject({
      status: 422,
      body: { code: 'words-refused' },
    });
    const back = (await zhou.post(`/api/tasks/${check}/send-back`, { reason: '票据不全' })).body.work;
    expect(back.review).toMatchObject({ now: null, made: [{ confirmed: false, note: '票据不全' }] });
    expect((await sun.get('/api/notices')).body.items).toMatchObject([{ about: 'sent-back' }]);
    const again = await offerOf(sun, (row) => row.instance === back.instance);
    await sun.post(`/api/tasks/${again}/claim`);
    await sun.post(`/api/tasks/${again}/complete`, {});
    const second = await offerOf(zhou, isCheck);
    await zhou.post(`/api/tasks/${second}/claim`);
    const confirmed = await zhou.post(`/api/tasks/${second}/confirm`, { note: '齐了' });
    expect(confirmed.body.work).toMatchObject({ status: 'completed', outcome: 'done' });
    expect((await zhou.post(`/api/tasks/${second}/confirm`, {})).status).toBe(200);
  });

  test('are never those of one person, even where they sit in both queues', async () => {
    const task = await open({ fourEyes });
    await zhou.post(`/api/tasks/${task}/claim`);
    await zhou.post(`/api/tasks/${task}/complete`, {});
    expect(await offerOf(zhou, (row) => row.purpose === 'review')).toBe('');
    expect(await zhou.post(`/api/tasks/${task}/confirm`, {})).toMatchObject({ status: 409 });
  });
});

describe('experts', () => {
  const experts: TaskConfig['experts'] = [
    { id: 'law', label: { zh: '法务', en: 'Lawyer' }, staff: ['lin', 'qin'], queue: null, withinMs: 600_000, needed: true },
  ];

  test('are asked by the holder, refuse or come in, and are heard before the task is finished', async () => {
    const lin = await api.staff('lin', { roles: ['agent'], institution: 'remote' });
    const qin = await api.staff('qin', { roles: ['manager'], institution: 'east' });
    const task = await open({ experts });
    await sun.post(`/api/tasks/${task}/claim`);
    expect(await sun.post(`/api/tasks/${task}/complete`, {})).toMatchObject({ status: 422, body: { title: '还缺专家意见' } });
    const asked = await sun.post(`/api/tasks/${task}/experts`, { expert: 'law', question: '条款可以吗' });
    expect(asked.body.work.experts).toMatchObject([{ id: 'law', needed: true, invitation: { status: 'asked', question: '条款可以吗' } }]);
    expect(await sun.post(`/api/tasks/${task}/experts`, { expert: 'law' })).toMatchObject({ status: 409, body: { title: '已经请过了' } });
    const isExpert = (row: Row): boolean => row.purpose === 'expert';
    const first = await offerOf(lin, isExpert);
    await lin.post(`/api/tasks/${first}/decline`, { reason: '休假' });
    const second = await offerOf(qin, isExpert);
    expect((await qin.post(`/api/tasks/${second}/claim`)).body.work).toMatchObject({ lease: { mine: false } });
    expect(await qin.post(`/api/tasks/${second}/complete`, {})).toMatchObject({ status: 409 });
    const given = await qin.post(`/api/tasks/${second}/opinion`, { text: '可以' });
    expect(given.body.work.experts[0].invitation).toMatchObject({ status: 'given', opinion: '可以', refusals: [{ reason: '休假' }] });
    expect((await sun.post(`/api/tasks/${task}/complete`, {})).body.work.status).toBe('completed');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '@tongtu/workflows/graph';
import type { Actor, By, WorkAction, WorkConfig } from '@tongtu/workflows/touchpoint';
import { Journal } from '../entities/journal.js';
import { Measure } from '../entities/measure.js';
import { OfferRow } from '../entities/offer-row.js';
import { WorkRow } from '../entities/work-row.js';
import {
  openTestDatabase,
  SampleBank,
  sampleIdNumber,
  sampleKeyRing,
  sampleTask,
  sampleTouch,
  type SampleJourney,
  type TestDatabase,
} from '../testing/index.js';
import { changeWork, checkWork, closeWork, findWork, openWork, pendingInbox, type StoreAccess, type WorkOutcome } from './index.js';

let database: TestDatabase;
let store: StoreAccess;
let bank: SampleBank;
let journey: SampleJourney;
let agent: Actor;
let other: Actor;
const fang: Actor = { kind: 'customer', id: 'c-1', name: '王*芳' };
const phone: By = { actor: fang, channel: 'app', family: 'customer' };

beforeAll(async () => {
  database = await openTestDatabase();
  store = { source: database.source, keyRing: sampleKeyRing };
  bank = await SampleBank.open(store);
  journey = await bank.journey('sample');
  agent = { kind: 'staff', id: await bank.staff('sun', { roles: ['agent'], queues: ['wealth'] }), name: '孙悦' };
  other = { kind: 'staff', id: await bank.staff('he', { roles: ['agent'], queues: ['wealth'] }), name: '何*' };
}, 60_000);
afterAll(() => database.close());

test('what customers thought is kept when the work closes, once', async () => {
  const [section] = sampleTouch.form.sections;
  const asked = { key: 'happy', label: { zh: '满意吗' }, type: 'rating-csat', required: false, dataClass: 'C1' } as const;
  const survey = { ...sampleTouch, form: { ...sampleTouch.form, sections: section ? [{ ...section, fields: [asked] }] : [] } };
  const work = await open(survey);
  await work.act({ kind: 'take', by: phone }, at(1));
  const version = (await row(work)).version;
  await work.act(save(phone, [1, version], { happy: 4 }), at(2));
  const measures = () => database.source.manager.findBy(Measure, { instanceId: work.instance });
  expect(await measures()).toEqual([]);
  await work.act({ kind: 'complete', by: phone, fence: 1 }, at(3));
  expect(await measures()).toMatchObject([
    { step: 'apply', field: 'happy', kind: 'csat', value: 4, source: `work:${work.id}`, at: new Date(at(3)) },
  ]);
});

let customers = 0;
interface Opened {
  readonly id: string;
  readonly instance: string;
  readonly act: (action: WorkAction, at: string) => Promise<WorkOutcome>;
}

async function open(config: WorkConfig = sampleTouch, input: Readonly<Record<string, Json>> = {}, customerSettings = {}): Promise<Opened> {
  customers += 1;
  const customer = await bank.customer(`W-${customers}`, customerSettings);
  const instance = await bank.instance(journey, customer);
  await openWork(store, { instance, step: 'apply', visit: 1, work: config, input, conditions: {}, at: at(0) });
  const record = await findWork(database.source.manager, sampleKeyRing, { address: { instance, work: 'apply:1' } });
  const id = String(record?.id);
  return {
    id,
    instance,
    act: async (action, when) => {
      const outcome = await changeWork(store, { work: id, action, at: when });
      if (!outcome) throw new Error('There is no such row.');
      return outcome;
    },
  };
}

/** Minutes after the touchpoint opened. */
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 8, 0) + minutes * 60_000).toISOString();
const tick = (work: Opened, minutes: number) => checkWork(store, { instance: work.instance, work: 'apply:1', at: at(minutes) });
const row = (work: Opened) => database.source.manager.findOneByOrFail(WorkRow, { id: work.id });
const offers = (work: Opened) => database.source.manager.find(OfferRow, { where: { workId: work.id }, order: { number: 'asc' } });
const journal = async (work: Opened) =>
  (
    await database.source.manager.find(Journal, {
      where: { instanceId: work.instance, origin: `work:${work.id}` },
      order: { sequence: 'asc' },
    })
  ).map(({ kind }) => kind);
const save = (by: By, [fence, ifMatch]: readonly [fence: number, ifMatch: number], fields: Readonly<Record<string, Json>>): WorkAction => ({
  kind: 'save',
  by,
  fence,
  ifMatch,
  fields,
});

describe('a work row', () => {
  test('opens once, however often the engine asks, with its values sealed', async () => {
    const work = await open(sampleTouch, { mobile: '13812342207' });
    const again = await openWork(store, {
      instance: work.instance,
      step: 'apply',
      visit: 1,
      work: sampleTouch,
      input: {},
      conditions: {},
      at: at(5),
    });
    expect(again.checkAt).toBe(at(24 * 60));
    const { state, version, status, rungFamily } = await row(work);
    expect(state.includes('13812342207')).toBe(false);
    expect({ version, status, rungFamily }).toEqual({ version: 1, status: 'open', rungFamily: 'customer' });
  });

  test('tells the instance that it must ask earlier when somebody begins, and nothing when they save', async () => {
    const work = await open();
    const taken = await work.act({ kind: 'take', by: phone }, at(1));
    expect(taken.hasNews).toBe(true);
    expect(await pendingInbox(store, work.instance)).toMatchObject([
      { inbox: 1, happening: { type: 'worked', work: 'apply:1', change: { kind: 'check-at', due: at(11) } } },
    ]);
    const saved = await work.act(save(phone, [1, 2], { city: '上海' }), at(2));
    expect(saved.result.ok).toBe(true);
    expect(saved.hasNews).toBe(false);
    expect(await row(work)).toMatchObject({ version: 3, holderName: '王*芳', holderChannel: 'app', holderStaffId: null });
  });

  test('climbs from an idle customer over the assistant to a task that the queue sees', async () => {
    const work = await open();
    await work.act({ kind: 'take', by: phone }, at(0));
    await work.act(save(phone, [1, 2], { city: '上海' }), at(1));
    await tick(work, 11);
    expect(await row(work)).toMatchObject({ rungFamily: 'ai' });
    expect(await offers(work)).toEqual([]);
    await tick(work, 41);
    expect(await offers(work)).toMatchObject([
      { rung: 'centre', family: 'remote', queue: 'wealth', assigneeId: null, state: 'offered', institutionPath: '/head/east/' },
    ]);
    expect(await journal(work)).toEqual(['taken', 'saved', 'released', 'breakpoint', 'climbed', 'climbed']);
  });

  test('makes claiming the task the same as taking the lease, and releasing offers it again', async () => {
    const work = await open(sampleTask);
    const by: By = { actor: agent, channel: 'remote-desk', family: 'remote' };
    const claimed = await work.act({ kind: 'take', by }, at(1));
    expect(await offers(work)).toMatchObject([{ state: 'claimed', claimedBy: agent.id }]);
    expect(await row(work)).toMatchObject({ holderStaffId: agent.id });
    await work.act({ kind: 'release', by, fence: claimed.record.state.lease?.fence ?? 0 }, at(2));
    expect(await offers(work)).toMatchObject([{ state: 'offered' }]);
    expect(await row(work)).toMatchObject({ holderStaffId: null });
  });

  test('offers a VIP’s work to their own manager, else to the queue that stands in', async () => {
    const rm = await bank.staff('zhao', { roles: ['manager'], institution: 'east' });
    const task = { ...sampleTask, assignment: { kind: 'relationship-manager', otherwise: 'branch-desk' } } as const;
    const own = await open(task, {}, { tier: 'vip', rmStaffId: rm });
    const standIn = await open(task);
    expect(await offers(own)).toMatchObject([{ assigneeId: rm, queue: null, urgency: 20 }]);
    expect(await offers(standIn)).toMatchObject([{ assigneeId: null, queue: 'branch-desk', urgency: 0 }]);
  });

  test('keeps what time did even when the action is refused, and journals the refused save', async () => {
    const work = await open();
    await work.act({ kind: 'take', by: phone }, at(0));
    const late = await work.act(save(phone, [1, 2], { city: '上海' }), at(30));
    expect(late.result).toMatchObject({ ok: false, refusal: { code: 'not-held' } });
    expect(await row(work)).toMatchObject({ rungFamily: 'ai', leaseUntil: null });
    expect(await journal(work)).toContain('refused-save');
  });

  test('closes once: withdraws what is offered, tells the instance, and answers late calls with the result', async () => {
    const work = await open(sampleTask);
    const by: By = { actor: agent, channel: 'remote-desk', family: 'remote' };
    await work.act({ kind: 'take', by }, at(1));
    await work.act(save(by, [1, 2], { result: '约好周五' }), at(2));
    const done = await work.act({ kind: 'complete', by, fence: 1 }, at(3));
    expect(done).toMatchObject({ hasNews: true, result: { ok: true } });
    expect(await offers(work)).toMatchObject([{ state: 'done', claimedBy: agent.id }]);
    expect((await pendingInbox(store, work.instance)).at(-1)?.happening).toMatchObject({
      change: { kind: 'closed', outcome: 'done', fields: { result: '约好周五' } },
      actor: agent,
    });
    const late = await work.act({ kind: 'complete', by, fence: 1 }, at(4));
    expect(late).toMatchObject({ hasNews: false, result: { ok: false, refusal: { code: 'closed', outcome: 'done', closedBy: agent } } });
  });

  test('is told the time by the engine, and says what closed it only when the inbox does not', async () => {
    const byTime = await open();
    expect(await tick(byTime, 24 * 60)).toMatchObject({ outcome: 'expired' });
    expect(await tick(byTime, 24 * 60 + 1)).toMatchObject({ outcome: 'expired' });
    expect(await pendingInbox(store, byTime.instance)).toEqual([]);
    const byPeople = await open();
    await byPeople.act({ kind: 'decline', by: phone, reason: '不想办了' }, at(1));
    expect(await tick(byPeople, 2)).toEqual({ outcome: 'checked', values: { checkAt: null } });
  });

  test('is closed without a word when the journey has left, twice without harm', async () => {
    const work = await open(sampleTask);
    const leave = { instance: work.instance, work: 'apply:1', why: { code: 'exit' }, at: at(5) };
    await closeWork(store, leave);
    await closeWork(store, leave);
    expect(await row(work)).toMatchObject({ status: 'cancelled' });
    expect(await offers(work)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await pendingInbox(store, work.instance)).toEqual([]);
  });

  test('calls the assistant when the customer speaks in its turn, and not when staff do', async () => {
    const work = await open();
    await work.act({ kind: 'take', by: phone }, at(0));
    await tick(work, 21);
    await work.act({ kind: 'say', by: phone, text: '照片拍不清' }, at(22));
    await work.act({ kind: 'say', by: { actor: agent, channel: 'remote-desk', family: 'remote' }, text: '我看看' }, at(23));
    expect(await database.source.query('select kind, payload from outbox where instance_id = $1', [work.instance])).toEqual([
      { kind: 'ai-reply', payload: { work: work.id } },
    ]);
  });

  test('reports a customer’s verified number to the instance when it is completed', async () => {
    const work = await open();
    await work.act({ kind: 'take', by: phone }, at(0));
    const fields = { city: '上海', mobile: '13812342207', idNumber: sampleIdNumber };
    await work.act({ kind: 'save', by: phone, fence: 1, ifMatch: 2, fields, verifications: { idNumber: { verified: true } } }, at(1));
    expect((await work.act({ kind: 'complete', by: phone, fence: 1 }, at(2))).result.ok).toBe(true);
    expect(await row(work)).toMatchObject({ status: 'completed', closedAt: new Date(at(2)) });
  });
});

describe('many at once', () => {
  test('never give two live leases, and number them as they were given', async () => {
    const work = await open(sampleTask);
    const racers = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? agent : other));
    const outcomes = await Promise.all(
      racers.map((actor) => work.act({ kind: 'take', by: { actor, channel: 'remote-desk', family: 'remote' } }, at(1))),
    );
    const holders = new Set(outcomes.flatMap(({ result }) => (result.ok ? [result.state.lease?.actor.id] : [])));
    expect(holders.size).toBe(1);
    const refused = outcomes.filter(({ result }) => !result.ok);
    expect(refused).toHaveLength(50);
    for (const { result } of refused) expect(result).toMatchObject({ refusal: { code: 'held-by-another', holder: { fence: 1 } } });
  }, 30_000);

  test('lose no acknowledged field: every save that was accepted is there, by its author', async () => {
    const work = await open();
    await work.act({ kind: 'take', by: phone }, at(0));
    const attempt = async (index: number): Promise<boolean> => {
      const before = await findWork(database.source.manager, sampleKeyRing, { address: { id: work.id } });
      const { result } = await work.act(save(phone, [1, before?.state.version ?? 0], { note: `n${index}` }), at(1));
      return result.ok;
    };
    const accepted = (await Promise.all(Array.from({ length: 100 }, (_, index) => attempt(index)))).filter(Boolean).length;
    const after = await row(work);
    expect(accepted).toBeGreaterThan(0);
    expect(after.version).toBe(2 + accepted);
    expect((await journal(work)).filter((kind) => kind === 'saved')).toHaveLength(accepted);
  }, 30_000);
});

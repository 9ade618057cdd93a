import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '@tongtu/workflows/graph';
import type { Assignment, By, TaskConfig, WorkAction } from '@tongtu/workflows/touchpoint';
import { Calendar } from '../entities/calendar.js';
import { Institution } from '../entities/institution.js';
import { OfferRow } from '../entities/offer-row.js';
import { StaffNotice } from '../entities/staff-notice.js';
import { WorkRow } from '../entities/work-row.js';
import { openTestDatabase, SampleBank, sampleKeyRing, sampleTask, type SampleJourney, type TestDatabase } from '../testing/index.js';
import { CalendarMissing, changeWork, checkWork, findWork, openWork, type StoreAccess } from './index.js';

let database: TestDatabase;
let store: StoreAccess;
let bank: SampleBank;
let journey: SampleJourney;
const people = new Map<string, string>();
const idOf = (login: string): string => people.get(login) ?? '';

beforeAll(async () => {
  database = await openTestDatabase();
  store = { source: database.source, keyRing: sampleKeyRing };
  bank = await SampleBank.open(store);
  journey = await bank.journey('tasks');
  const week = { zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5], hours: [{ from: '09:00', to: '17:00' }] };
  await database.source.manager.insert(Calendar, { code: 'bank', name: { zh: '银行' }, ...week });
  const staff = [
    ['ann', 'remote', 'agent', ['busy']],
    ['ben', 'remote', 'agent', ['busy']],
    ['cai', 'remote', 'agent', ['busy']],
    ['rm', 'east', 'manager', []],
    ['head', 'head', 'manager', []],
    ['ops', 'head', 'operator', []],
  ] as const;
  for (const [login, institution, role, queues] of staff)
    people.set(login, await bank.staff(login, { institution, roles: [role], queues }));
}, 60_000);
afterAll(() => database.close());

/** Minutes after Monday 2 November 2026, 10:00 in Shanghai. */
const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 2, 2, 0) + minutes * 60_000).toISOString();
const manager = () => database.source.manager;

interface Opened {
  readonly id: string;
  readonly instance: string;
  readonly act: (action: WorkAction, minutes: number) => Promise<boolean>;
  readonly tick: (minutes: number) => Promise<unknown>;
  readonly offers: () => Promise<readonly OfferRow[]>;
}

let count = 0;
async function open(change: Partial<TaskConfig>, input: Readonly<Record<string, Json>> = {}): Promise<Opened> {
  count += 1;
  const instance = await bank.instance(journey, await bank.customer(`T-${count}`));
  await openWork(store, { instance, step: 'apply', visit: 1, work: { ...sampleTask, ...change }, input, conditions: {}, at: at(0) });
  const record = await findWork(manager(), sampleKeyRing, { address: { instance, work: 'apply:1' } });
  const id = String(record?.id);
  return {
    id,
    instance,
    act: async (action, minutes) => (await changeWork(store, { work: id, action, at: at(minutes) }))?.result.ok === true,
    tick: (minutes) => checkWork(store, { instance, work: 'apply:1', at: at(minutes) }),
    offers: () => manager().find(OfferRow, { where: { workId: id }, order: { number: 'asc' } }),
  };
}

const by = (login: string): By => ({ actor: { kind: 'staff', id: idOf(login), name: login }, channel: 'remote', family: 'remote' });

const sla: NonNullable<TaskConfig['sla']> = {
  goal: { due: { zone: 'Asia/Shanghai', working: { amount: 1, unit: 'hours' } }, then: [{ deed: { kind: 'notify', whom: 'holder' } }] },
  deadline: {
    due: { zone: 'Asia/Shanghai', working: { amount: 2, unit: 'hours' } },
    then: [{ deed: { kind: 'urgency', by: 30, most: 40 } }, { deed: { kind: 'notify', whom: 'manager' } }],
  },
  repeat: {
    due: { plain: 'PT30M' },
    times: 2,
    then: [{ deed: { kind: 'notify', whom: { role: 'operator' } } }, { from: 2, deed: { kind: 'reassign', to: 'above' } }],
  },
};

describe('the promise of a task, in the tables', () => {
  test('shows its times, fires each once, tells those concerned, and gives it to the institution above', async () => {
    const work = await open({ sla, leaseMs: 36_000_000, waitingMs: 3_600_000 });
    const row = () => manager().findOneByOrFail(WorkRow, { id: work.id });
    expect(await row()).toMatchObject({ goalAt: new Date(at(60)), deadlineAt: new Date(at(120)), checkAt: new Date(at(60)) });
    await work.act({ kind: 'take', by: by('ann') }, 50);
    for (const minutes of [60, 61, 120, 121, 150, 151, 180, 181, 400]) await work.tick(minutes);
    const notices = await manager().find(StaffNotice, { where: { workId: work.id }, order: { createdAt: 'asc' } });
    expect(notices.map(({ about, staffId, args }) => [about, staffId, args['round'] ?? 0])).toEqual([
      ['goal', idOf('ann'), 0],
      ['deadline', idOf('rm'), 0],
      ['overdue', idOf('ops'), 1],
      ['overdue', idOf('ops'), 2],
    ]);
    const offers = await work.offers();
    expect(offers.map(({ state, urgency, assigneeId }) => [state, urgency, assigneeId])).toEqual([
      ['withdrawn', 30, null],
      ['offered', 30, idOf('head')],
    ]);
    expect(await row()).toMatchObject({ rungFamily: 'branch', holderStaffId: null });
  });

  test('stands still while it waits for the customer, and shows since when', async () => {
    const work = await open({ sla, leaseMs: 36_000_000, waitingMs: 86_400_000 });
    await work.act({ kind: 'take', by: by('ben') }, 10);
    expect(await work.act({ kind: 'wait', by: by('ben'), fence: 1, reason: '等回单' }, 20)).toBe(true);
    expect(await manager().findOneByOrFail(WorkRow, { id: work.id })).toMatchObject({ waitingSince: new Date(at(20)), deadlineAt: null });
    expect(await work.act({ kind: 'go-on', by: by('ben'), fence: 1 }, 80)).toBe(true);
    expect(await manager().findOneByOrFail(WorkRow, { id: work.id })).toMatchObject({ waitingSince: null, goalAt: new Date(at(120)) });
  });

  test('goes by a calendar that is there, or the task does not open', async () => {
    const elsewhere = { deadline: { due: { calendar: 'moon', working: { amount: 1, unit: 'days' } }, then: [] } } as const;
    await expect(open({ sla: elsewhere })).rejects.toThrow(CalendarMissing);
  });
});

describe('whom a task is offered to', () => {
  const offered = async (assignment: Assignment, input: Readonly<Record<string, Json>> = {}) => {
    const [offer] = await (await open({ assignment }, input)).offers();
    return { queue: offer?.queue ?? null, to: offer?.candidates ?? (offer?.assigneeId ? [offer.assigneeId] : []) };
  };

  test('is one person by name, several of whom the first has it, or the queue where none of them works here', async () => {
    const staff = (...logins: readonly string[]): Assignment => ({ kind: 'staff', staff: logins, otherwise: 'q' });
    expect(await offered(staff('ann'))).toEqual({ queue: null, to: [idOf('ann')] });
    expect(await offered(staff('ben', 'gone', 'ann'))).toEqual({ queue: null, to: [idOf('ben'), idOf('ann')] });
    expect(await offered(staff('gone'))).toEqual({ queue: 'q', to: [] });
  });

  test('is the manager of an institution, or those who have that role while nobody is named', async () => {
    const institution = (level: 'own' | 'above' | 'head', who: 'manager' | 'everyone'): Assignment => ({
      ...{ kind: 'institution', level, who, otherwise: 'q' },
    });
    expect(await offered(institution('own', 'manager'))).toEqual({ queue: null, to: [idOf('rm')] });
    const deputy = await bank.staff('deputy', { roles: ['agent'], institution: 'east' });
    await manager().update(Institution, { path: '/head/east/' }, { managerId: deputy });
    expect(await offered(institution('own', 'manager'))).toEqual({ queue: null, to: [deputy] });
    expect(await offered(institution('own', 'everyone'))).toEqual({ queue: null, to: [deputy, idOf('rm')] });
    expect(await offered(institution('above', 'manager'))).toEqual({ queue: null, to: [idOf('head')] });
    expect(await offered(institution('head', 'everyone'))).toEqual({ queue: null, to: [idOf('head')] });
  });

  test('is whatever an expression said: a queue, a person, or the queue that stands in', async () => {
    const computed: Assignment = { kind: 'computed', value: 'vars.who', otherwise: 'q' };
    expect(await offered(computed, { '@assign.task': 'night' })).toEqual({ queue: 'night', to: [] });
    expect(await offered(computed, { '@assign.task': '@cai' })).toEqual({ queue: null, to: [idOf('cai')] });
    expect(await offered(computed, { '@assign.task': null })).toEqual({ queue: 'q', to: [] });
  });

  test('is whoever of a queue has least at hand, also when many tasks open at once', async () => {
    const works = await Promise.all(Array.from({ length: 12 }, () => open({ assignment: { kind: 'least-loaded', queue: 'busy' } })));
    const given = new Map<string, number>();
    for (const work of works) {
      const [offer] = await work.offers();
      given.set(offer?.assigneeId ?? '', (given.get(offer?.assigneeId ?? '') ?? 0) + 1);
    }
    // Ann and Ben hold work of the tests above; nobody is ever given more than the others by more than that.
    const loads = ['ann', 'ben', 'cai'].map((login) => given.get(idOf(login)) ?? 0);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(12);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(4);
    expect((await (await open({ assignment: { kind: 'least-loaded', queue: 'nobody' } })).offers())[0]).toMatchObject({
      assigneeId: null,
      queue: 'nobody',
    });
  }, 30_000);
});

describe('a chain of groups, in the tables', () => {
  test('lapses one offer and makes the next, and a claim stops it', async () => {
    const work = await open({
      claimWithinMs: 1_800_000,
      chain: [{ id: 'second', label: { zh: '二线' }, assignment: { kind: 'queue', queue: 'second' }, withinMs: null }],
    });
    await work.tick(30);
    expect((await work.offers()).map(({ queue, state }) => [queue, state])).toEqual([
      ['wealth', 'lapsed'],
      ['second', 'offered'],
    ]);
    expect(await work.act({ kind: 'take', by: by('cai') }, 31)).toBe(true);
    expect((await work.offers())[1]).toMatchObject({ state: 'claimed', claimedBy: idOf('cai') });
  });
});

describe('four eyes, in the tables', () => {
  const fourEyes = { applies: 'always', reviewers: { kind: 'queue', queue: 'busy' } } as const;
  const form = { ...sampleTask.form, sections: [] };

  test('ask a second person, whose offer is not for the first, and close when they confirm', async () => {
    const work = await open({ form, fourEyes });
    await work.act({ kind: 'take', by: by('ann') }, 1);
    expect(await work.act({ kind: 'complete', by: by('ann'), fence: 1 }, 2)).toBe(true);
    expect((await work.offers()).map(({ state, purpose, notFor, queue }) => [state, purpose, notFor, queue])).toEqual([
      ['done', 'work', null, 'wealth'],
      ['offered', 'review', idOf('ann'), 'busy'],
    ]);
    expect(await work.act({ kind: 'take', by: by('ann') }, 3)).toBe(false);
    expect(await work.act({ kind: 'take', by: by('ben') }, 3)).toBe(true);
    expect(await work.act({ kind: 'confirm', by: by('ben'), fence: 2 }, 4)).toBe(true);
    expect((await work.offers())[1]).toMatchObject({ state: 'done', claimedBy: idOf('ben') });
  });

  test('are confirmed once, by one of several who try at the same time, and never by the maker', async () => {
    const work = await open({ form, fourEyes });
    await work.act({ kind: 'take', by: by('ann') }, 1);
    await work.act({ kind: 'complete', by: by('ann'), fence: 1 }, 2);
    const tries = Array.from({ length: 30 }, (_, index) => ['ann', 'ben', 'cai'][index % 3] ?? '');
    const taken = await Promise.all(tries.map((login) => work.act({ kind: 'take', by: by(login) }, 3)));
    const holders = new Set(tries.filter((_, index) => taken[index]));
    expect(holders.size).toBe(1);
    expect(holders.has('ann')).toBe(false);
    const confirmed = await Promise.all(tries.map((login) => work.act({ kind: 'confirm', by: by(login), fence: 2 }, 4)));
    expect(confirmed.filter(Boolean)).toHaveLength(1);
  }, 30_000);

  test('go to the least busy of the others, and back to the maker by name', async () => {
    const work = await open({ form, fourEyes: { ...fourEyes, reviewers: { kind: 'staff', staff: ['ann', 'cai'], otherwise: 'busy' } } });
    await work.act({ kind: 'take', by: by('ann') }, 1);
    await work.act({ kind: 'complete', by: by('ann'), fence: 1 }, 2);
    expect((await work.offers())[1]).toMatchObject({ assigneeId: idOf('cai') });
    await work.act({ kind: 'take', by: by('cai') }, 3);
    await work.act({ kind: 'send-back', by: by('cai'), fence: 2, reason: '金额不对' }, 4);
    expect((await work.offers())[2]).toMatchObject({ assigneeId: idOf('ann'), queue: 'wealth', purpose: 'work' });
    expect(await manager().find(StaffNotice, { where: { workId: work.id } })).toMatchObject([{ staffId: idOf('ann'), about: 'sent-back' }]);
  });
});

describe('experts, in the tables', () => {
  test('are asked beside the work, one after the other, and called off when it closes', async () => {
    const experts = [{ id: 'law', label: { zh: '法务' }, staff: ['ben', 'cai'], queue: null, withinMs: 600_000, needed: false }];
    const work = await open({ form: { ...sampleTask.form, sections: [] }, experts });
    await work.act({ kind: 'take', by: by('ann') }, 1);
    await work.act({ kind: 'invite', by: by('ann'), fence: 1, expert: 'law' }, 2);
    await work.act({ kind: 'refuse-invitation', by: by('ben'), offer: 2, reason: '休假' }, 3);
    await work.act({ kind: 'accept-invitation', by: by('cai'), offer: 3 }, 4);
    expect((await work.offers()).map(({ state, purpose, assigneeId }) => [state, purpose, assigneeId])).toEqual([
      ['claimed', 'work', null],
      ['lapsed', 'expert', idOf('ben')],
      ['claimed', 'expert', idOf('cai')],
    ]);
    await work.act({ kind: 'complete', by: by('ann'), fence: 1 }, 5);
    expect((await work.offers()).map(({ state }) => state)).toEqual(['done', 'lapsed', 'withdrawn']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph, JsonObject } from '@tongtu/workflows/graph';
import { planHash } from '@tongtu/workflows/plan';
import { draw, planOf } from '@tongtu/workflows/testing';
import { makeCalendarShelf } from '../calendars/calendar-shelf.js';
import { type Entrances, makeEntrances } from '../entries/entrances.js';
import { openTestDatabase, SampleBank, sampleKeyRing, type TestDatabase } from '../testing/index.js';
import { advanceEnrolment } from './advance-enrolment.js';
import { stopEnrolment } from './close-enrolment.js';
import { openEnrolment } from './open-enrolment.js';
import { type Clockwork, tickClocks } from './tick-clocks.js';

let database: TestDatabase;
let bank: SampleBank;
let entrances: Entrances;
let clockwork: Clockwork;
beforeAll(async () => {
  database = await openTestDatabase();
  const store = { source: database.source, keyRing: sampleKeyRing };
  bank = await SampleBank.open(store);
  entrances = makeEntrances(database.source);
  clockwork = { store, entrances, calendars: makeCalendarShelf(database.source) };
}, 60_000);
afterAll(() => database.close());

/* Each test has its own customers: those with its mark. */
let mark: string;
beforeEach(async () => {
  mark = randomUUID().slice(0, 8);
  await database.source.query(`update enrolment set status = 'done' where status = 'running'`);
  await database.source.query('update journey set live_version = null');
  await database.source.query(`update outbox set done_at = now() where done_at is null`);
});

const sql = <Row>(text: string, parameters: readonly unknown[] = []) => database.source.query<Row[]>(text, [...parameters]);

async function customers(count: number, attributes: JsonObject = {}): Promise<readonly string[]> {
  const ids = await Promise.all(Array.from({ length: count }, (_, index) => bank.customer(`${mark}-${index}`)));
  for (const id of ids) await changeCustomer(id, attributes);
  return ids.toSorted();
}

const changeCustomer = (id: string, attributes: JsonObject) =>
  sql('update customer set attributes = $2 where id = $1', [id, JSON.stringify({ mark, ...attributes })]);

async function publish(start: JsonObject, path = '/head/'): Promise<string> {
  const graph: Graph = draw('start > wait(PT1H) > end', { variables: { product: 'string', branch: 'string' }, configs: { start } });
  const code = `j-${randomUUID()}`;
  const plan = planOf(graph);
  const { journey, version } = await bank.journey(code);
  await sql('insert into plan (hash, format, body) values ($1, 1, $2) on conflict do nothing', [planHash(plan), JSON.stringify(plan)]);
  await sql('update version set graph = $2, plan_hash = $3 where id = $1', [version, JSON.stringify(graph), planHash(plan)]);
  await sql('update journey set institution_path = $2 where id = $1', [journey, path]);
  return journey;
}

const audienceOf = (rule = `customer.mark == "${mark}"`) => ({ segment: 'marked', label: { zh: '有记号的' }, rule });
const daily = { every: 'day', at: '08:00', holidays: 'keep' };
const scheduled = (more: JsonObject = {}) => ({ triggers: ['schedule'], schedule: daily, audience: audienceOf(), ...more });

const makeDue = (journey: string, ago = '1 hour') =>
  sql(`update start_clock set next_at = date_trunc('milliseconds', now() - $2::interval) where journey_id = $1`, [journey, ago]);

/** Lets everything pass that is due now. Pace does not matter here. */
async function runAll(): Promise<number> {
  let goes = 0;
  while (await advanceEnrolment(clockwork.store, entrances)) {
    goes += 1;
    await sql(`update enrolment set next_at = now() - interval '1 millisecond' where status = 'running'`);
    await sql('update outbox set done_at = now() where done_at is null');
  }
  return goes;
}

interface Run {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly considered: number;
  readonly accepted: number;
  readonly refused: number;
}

const runsOf = (journey: string) =>
  sql<Run>('select id, kind, status, considered, accepted, refused from enrolment where journey_id = $1 order by created_at', [journey]);
const itemsOf = async (journey: string) =>
  (
    await sql<{ state: string; rule: string | null }>(
      'select item.state, item.rule from enrolment_item item join enrolment on enrolment.id = item.enrolment_id where journey_id = $1 order by at, subject',
      [journey],
    )
  ).map(({ state, rule }) => `${state} ${rule ?? ''}`.trim());
const nextOf = async (journey: string) =>
  (await sql<{ next_at: Date | null }>('select next_at from start_clock where journey_id = $1', [journey]))[0]?.next_at;

describe('a schedule', () => {
  test('lets everybody of its audience in at its time, and sets the next', async () => {
    await customers(3);
    const journey = await publish(scheduled());
    await tickClocks(clockwork);
    const next = await nextOf(journey);
    expect(next?.getTime()).toBeGreaterThan(Date.now());
    expect(await runsOf(journey)).toEqual([]);
    await makeDue(journey);
    await tickClocks(clockwork);
    await runAll();
    expect(await runsOf(journey)).toMatchObject([{ kind: 'schedule', status: 'done', accepted: 3, refused: 0 }]);
    expect(await nextOf(journey)).toEqual(next);
    const rows = await sql<{ channel: string; status: string }>('select channel, status from instance where journey_id = $1', [journey]);
    expect(rows).toEqual([1, 2, 3].map(() => ({ channel: 'schedule', status: 'starting' })));
  });

  test('that nobody looked at for days is made up for once', async () => {
    await customers(1);
    const journey = await publish(scheduled());
    await tickClocks(clockwork);
    await makeDue(journey, '9 days');
    await tickClocks(clockwork);
    await tickClocks(clockwork);
    await runAll();
    expect(await runsOf(journey)).toHaveLength(1);
    expect((await nextOf(journey))?.getTime()).toBeGreaterThan(Date.now());
  });

  test('begins once, also when two processes look at once', async () => {
    await customers(1);
    const journey = await publish(scheduled());
    await tickClocks(clockwork);
    await makeDue(journey);
    await Promise.all([tickClocks(clockwork), tickClocks(clockwork), tickClocks(clockwork)]);
    expect(await runsOf(journey)).toHaveLength(1);
  });

  test('refuses who may not enter, with the reason, and goes on with the others', async () => {
    await customers(4);
    const journey = await publish(scheduled({ inAll: 2, eligible: 'customer.tier == "normal"' }));
    await sql(`update customer set tier = 'vip' where number = $1`, [`${mark}-0`]);
    await tickClocks(clockwork);
    await makeDue(journey);
    await tickClocks(clockwork);
    await runAll();
    expect((await itemsOf(journey)).toSorted()).toEqual(['accepted', 'accepted', 'refused full', 'refused not-eligible']);
  });

  test('waits while the journey is paused', async () => {
    await customers(1);
    const journey = await publish(scheduled());
    await tickClocks(clockwork);
    await makeDue(journey);
    await sql('update journey set paused = true where id = $1', [journey]);
    await tickClocks(clockwork);
    expect(await runsOf(journey)).toEqual([]);
    await sql('update journey set paused = false where id = $1', [journey]);
    await tickClocks(clockwork);
    expect(await runsOf(journey)).toHaveLength(1);
  });

  test('begins once for each institution of its kinds, at its own place and below, with what the institution is called', async () => {
    const start = {
      ...scheduled({ over: 'institutions', audience: audienceOf('false') }),
      inputs: [{ variable: 'branch', required: true, value: 'event.institution.code' }],
    };
    const everywhere = await publish(start);
    const remote = await publish(start, '/head/remote/');
    await tickClocks(clockwork);
    for (const journey of [everywhere, remote]) await makeDue(journey);
    await tickClocks(clockwork);
    await runAll();
    const rows = await sql<{ subject_kind: string; institution_path: string }>(
      'select subject_kind, institution_path from instance where journey_id = $1',
      [everywhere],
    );
    expect(rows).toEqual([{ subject_kind: 'institution', institution_path: '/head/east/' }]);
    expect(await runsOf(remote)).toMatchObject([{ status: 'done', accepted: 0 }]);
  });

  test('is forgotten when the journey sets itself off no longer', async () => {
    const journey = await publish(scheduled());
    await tickClocks(clockwork);
    await sql('update journey set live_version = null where id = $1', [journey]);
    await tickClocks(clockwork);
    expect(await nextOf(journey)).toBeUndefined();
  });
});

describe('an enrolment', () => {
  test('that a crash interrupted goes on where it stopped, and takes nobody twice', async () => {
    await customers(60);
    const journey = await publish(scheduled({ perMinute: 120 }));
    await tickClocks(clockwork);
    await makeDue(journey);
    await tickClocks(clockwork);
    await advanceEnrolment(clockwork.store, entrances);
    const [before] = await runsOf(journey);
    expect(before).toMatchObject({ status: 'running', accepted: 10 });
    // As if the last goes had been forgotten: those who are in stay in.
    await sql(`update enrolment set cursor = '', next_at = now() where id = $1`, [before?.id]);
    await runAll();
    expect(await runsOf(journey)).toMatchObject([{ status: 'done', accepted: 60, refused: 0 }]);
    const rows = await sql('select distinct subject_id from instance where journey_id = $1', [journey]);
    expect(rows).toHaveLength(60);
  }, 30_000);

  test('keeps its pace', async () => {
    await customers(30);
    const journey = await publish(scheduled({ perMinute: 120 }));
    await tickClocks(clockwork);
    await makeDue(journey);
    await tickClocks(clockwork);
    expect((await advanceEnrolment(clockwork.store, entrances))?.accepted).toHaveLength(10);
    expect(await advanceEnrolment(clockwork.store, entrances)).toBeNull();
    const [run] = await sql<{ wait: number }>(
      'select extract(epoch from next_at - created_at)::float as wait from enrolment where journey_id = $1',
      [journey],
    );
    expect(run?.wait).toBeGreaterThan(4.9);
    expect(run?.wait).toBeLessThan(5.2);
  });

  test('waits while more is accepted than can be started', async () => {
    const [customer] = await customers(1);
    const journey = await publish(scheduled());
    const instance = await bank.instance(
      {
        journey,
        version: (await sql<{ id: string }>('select id from version where journey_id = $1', [journey]))[0]?.id ?? '',
        plan: (await sql<{ hash: string }>('select hash from plan limit 1'))[0]?.hash ?? '',
      },
      String(customer),
      'ended',
    );
    await sql(`insert into outbox (kind, instance_id) select 'start', $1 from generate_series(1, 300)`, [instance]);
    await tickClocks(clockwork);
    await makeDue(journey);
    await tickClocks(clockwork);
    expect(await advanceEnrolment(clockwork.store, entrances)).toBeNull();
  });

  test('that is stopped lets nobody in any more', async () => {
    await customers(30);
    const journey = await publish(scheduled({ perMinute: 120 }));
    await tickClocks(clockwork);
    await makeDue(journey);
    await tickClocks(clockwork);
    await advanceEnrolment(clockwork.store, entrances);
    const [run] = await runsOf(journey);
    const by = await bank.staff(`op-${mark}`, { roles: ['operator'] });
    const stop = { id: String(run?.id), by, reason: '名单拿错了' };
    expect(await database.source.transaction((manager) => stopEnrolment(manager, stop))).toBe(true);
    expect(await database.source.transaction((manager) => stopEnrolment(manager, stop))).toBe(false);
    await runAll();
    expect(await runsOf(journey)).toMatchObject([{ status: 'stopped', accepted: 10 }]);
  });

  test('of high priority goes first', async () => {
    await customers(1);
    const low = await publish(scheduled({ priority: 'low' }));
    const high = await publish(scheduled({ priority: 'high' }));
    await tickClocks(clockwork);
    for (const journey of [low, high]) await makeDue(journey);
    await tickClocks(clockwork);
    await advanceEnrolment(clockwork.store, entrances);
    expect([(await runsOf(high))[0]?.status, (await runsOf(low))[0]?.status]).toEqual(['done', 'running']);
  });
});

describe('an audience', () => {
  const watching = (more: JsonObject = {}) => ({
    triggers: ['audience'],
    audience: audienceOf(`customer.mark == "${mark}" && customer.points > 5.0`),
    reentry: { kind: 'after-exit', cooldown: 'PT0S' },
    ...more,
  });
  const look = async (journey: string) => {
    await sql(`update start_clock set next_at = now() where journey_id = $1 and next_at is not null`, [journey]);
    await tickClocks(clockwork);
    await runAll();
  };
  const countsOf = async (journey: string) => (await runsOf(journey)).map(({ accepted }) => accepted);

  test('takes those who are in it, and whoever comes in later, once for each time', async () => {
    const [first = '', second = ''] = await customers(2, { points: 1 });
    await changeCustomer(first, { points: 9 });
    const journey = await publish(watching());
    await tickClocks(clockwork);
    await look(journey);
    expect(await countsOf(journey)).toEqual([1]);
    await look(journey);
    expect(await countsOf(journey)).toEqual([1]);
    await changeCustomer(second, { points: 9 });
    await look(journey);
    expect(await countsOf(journey)).toEqual([1, 1]);
    // Out and in again counts again; that the first time has not ended is a refusal like any other.
    await changeCustomer(second, { points: 1 });
    await look(journey);
    await changeCustomer(second, { points: 9 });
    await look(journey);
    expect(await itemsOf(journey)).toEqual(['accepted', 'accepted', 'refused already-running']);
  });

  test('takes those to come alone, or those who are there alone, where that is drawn', async () => {
    const [first = '', second = ''] = await customers(2, { points: 1 });
    await changeCustomer(first, { points: 9 });
    const future = await publish(watching({ enrol: 'future' }));
    const current = await publish(watching({ enrol: 'current' }));
    await tickClocks(clockwork);
    for (const journey of [future, current]) await look(journey);
    expect([await countsOf(future), await countsOf(current)]).toEqual([[], [1]]);
    await changeCustomer(second, { points: 9 });
    for (const journey of [future, current]) await look(journey);
    expect([await countsOf(future), await countsOf(current)]).toEqual([[1], [1]]);
  });

  test('takes those who leave it, where that is drawn', async () => {
    const [first = ''] = await customers(1, { points: 9 });
    const journey = await publish(watching({ crossing: 'leave' }));
    await tickClocks(clockwork);
    await look(journey);
    expect(await countsOf(journey)).toEqual([]);
    await changeCustomer(first, { points: 1 });
    await look(journey);
    expect(await countsOf(journey)).toEqual([1]);
  });
});

describe('a list of customers', () => {
  test('lets its lines in with what they bring, and names those whom nobody knows', async () => {
    await customers(2);
    const journey = await publish({ triggers: ['manual'], inputs: [{ variable: 'product', required: true }] });
    const lines: readonly { readonly number: string; readonly input: JsonObject }[] = [
      { number: `${mark}-0`, input: { product: 'fund' } },
      { number: 'nobody', input: { product: 'fund' } },
      { number: `${mark}-1`, input: {} },
    ];
    const [{ version_id = '' } = {}] = await sql<{ version_id?: string }>('select id as version_id from version where journey_id = $1', [
      journey,
    ]);
    const open = await entrances.atVersion(journey, version_id);
    const order = { journey: open, kind: 'list', key: 'upload-1', event: {}, lines } as const;
    await database.source.transaction((manager) => openEnrolment(manager, sampleKeyRing, order));
    expect(await database.source.transaction((manager) => openEnrolment(manager, sampleKeyRing, order))).toBeNull();
    await runAll();
    expect((await itemsOf(journey)).toSorted()).toEqual(['accepted', 'refused input-invalid', 'refused unknown-customer']);
    expect(await runsOf(journey)).toMatchObject([{ status: 'done', considered: 3, accepted: 1, refused: 2 }]);
  });
});

describe('a business event', () => {
  test('lets those in whom it touches, with what it brings', async () => {
    const [first = ''] = await customers(3, { holdings: ['bond'] });
    await changeCustomer(first, { holdings: ['fund', 'bond'] });
    const journey = await publish({
      ...{ triggers: ['broadcast'], businessEvent: 'shock', audience: audienceOf(), touches: 'event.product in customer.holdings' },
      inputs: [{ variable: 'product', required: true }],
    });
    const [open] = await entrances.broadcastBy('shock');
    if (!open) throw new Error('Nothing begins with the event.');
    const order = { journey: open, kind: 'broadcast', key: 'market:1', event: { product: 'fund' } } as const;
    await database.source.transaction((manager) => openEnrolment(manager, sampleKeyRing, order));
    await runAll();
    expect(await runsOf(journey)).toMatchObject([{ status: 'done', accepted: 1, refused: 0 }]);
    const rows = await sql<{ subject_id: string }>('select subject_id from instance where journey_id = $1', [journey]);
    expect(rows).toEqual([{ subject_id: first }]);
  });
});

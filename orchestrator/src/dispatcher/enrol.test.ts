import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeCalendarShelf, makeEntrances } from '@tongtu/store';
import { draw } from '@tongtu/workflows/testing';
import { makeRecogniser } from '../connectors/intent/recogniser.js';
import { publishDrawing } from '../testing/publish-drawing.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';
import { type Dispatcher, startDispatcher } from './dispatcher.js';

let bank: TestBank;
let dispatcher: Dispatcher;
beforeAll(async () => {
  bank = await openTestBank();
  const { gateway, world, database } = bank;
  const [entrances, calendars] = [makeEntrances(database.source), makeCalendarShelf(database.source)];
  const recogniser = makeRecogniser();
  dispatcher = startDispatcher({
    store: world.store,
    log: world.log,
    gateway,
    recogniser,
    entrances,
    calendars,
    databaseUrl: database.url,
  });
}, 120_000);
afterAll(async () => {
  await dispatcher.stop();
  await bank.close();
}, 30_000);

const schedule = { every: 'day', at: '08:00', holidays: 'keep' };

/** Publishes a journey that sets itself off, waits until its clock is set, and lets its time come. */
async function begin(start: object): Promise<string> {
  const graph = draw('start > wait(PT0.1S) > end', {
    variables: { branch: 'string' },
    configs: { start: { triggers: ['schedule'], schedule, ...start } },
  });
  const { journey } = await publishDrawing(bank, `j-${randomUUID()}`, graph);
  const sql = (text: string) => bank.database.source.query<unknown[]>(text, [journey]);
  await until('the clock is set', async () =>
    (await sql('select 1 from start_clock where journey_id = $1 and next_at > now()')).length > 0 ? true : undefined,
  );
  await sql(`update start_clock set next_at = now() where journey_id = $1`);
  return journey;
}

interface Travelled {
  readonly subject_kind: string;
  readonly outcome: string | null;
}

const ended = (journey: string, count: number) =>
  until(`${count} instances have ended`, async () => {
    const rows = await bank.database.source.query<Travelled[]>(
      `select subject_kind, outcome from instance where journey_id = $1 and status = 'ended'`,
      [journey],
    );
    return rows.length === count ? rows : undefined;
  });

test('a schedule begins instances that run to their end, once for each customer of its audience', async () => {
  const mark = randomUUID();
  for (const index of [1, 2, 3]) {
    const customer = await bank.bank.customer(`${mark}-${index}`);
    await bank.database.source.query('update customer set attributes = $2 where id = $1', [customer, JSON.stringify({ mark })]);
  }
  const audience = { segment: 'marked', label: { zh: '有记号的' }, rule: `customer.mark == "${mark}"` };
  expect(await ended(await begin({ audience }), 3)).toHaveLength(3);
}, 60_000);

test('a schedule begins a procedure once for each branch, which travels it itself', async () => {
  const inputs = [{ variable: 'branch', required: true, value: 'event.institution.code' }];
  const rows = await ended(await begin({ over: 'institutions', inputs }), 1);
  expect(rows).toEqual([{ subject_kind: 'institution', outcome: 'done' }]);
}, 60_000);

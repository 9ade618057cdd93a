import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONTACT_CLASSES, type ContactPolicy, DEFAULT_CONTACT_POLICIES } from '@tongtu/workflows/graph';
import type { EntityManager } from 'typeorm';
import {
  changeConsents,
  ConsentChange,
  confirmContact,
  ContactPolicyRow,
  type ContactWish,
  makeContactLock,
  readContactPolicies,
  releaseContact,
  reserveContact,
} from '../index.js';
import { openTestDatabase, SampleBank, sampleKeyRing, type SampleJourney, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let bank: SampleBank;
let journey: SampleJourney;
beforeAll(async () => {
  database = await openTestDatabase();
  bank = await SampleBank.open({ source: database.source, keyRing: sampleKeyRing });
  journey = await bank.journey('contacts');
}, 60_000);
afterAll(() => database.close());

const always = { quiet: null, sparesHolidays: false, atOnce: null, updatedBy: null } as const;
const keep = (policy: ContactPolicy) => database.source.manager.upsert(ContactPolicyRow, { ...policy, updatedBy: null }, ['class']);

async function newCustomer(): Promise<string> {
  const customer = await bank.customer(randomUUID());
  await database.source.query(`update customer set consents = '{service,sales}' where id = $1`, [customer]);
  return customer;
}

async function wishFor(customer: string, change: Partial<ContactWish> = {}): Promise<ContactWish> {
  const instance = change.instance ?? (await bank.instance(journey, customer));
  const sales = { class: 'sales', journeyClass: 'sales', consent: 'sales', rings: true, takesMs: 0, whileActive: 'send' } as const;
  return { ...sales, customer, instance, key: 'm:1:message.send:1', consents: [], zone: 'Asia/Shanghai', ...change };
}

/** As a sending does it: the customer's row is locked, and the consents are those of the lock. */
function reserve(wish: ContactWish) {
  return database.source.transaction(async (manager) =>
    reserveContact(manager, { ...wish, consents: await consentsOf(manager, wish.customer) }),
  );
}

async function consentsOf(manager: EntityManager, customer: string): Promise<readonly string[]> {
  const locked = 'select consents from customer where id = $1 for no key update';
  const [row] = await manager.query<{ consents: string[] }[]>(locked, [customer]);
  return row?.consents ?? [];
}

describe('caps', () => {
  test('are never overshot by fifty who send at the same moment', async () => {
    await keep({ ...always, class: 'sales', caps: [{ per: 'day', most: 3 }] });
    const customer = await newCustomer();
    const wishes = await Promise.all(Array.from({ length: 50 }, () => wishFor(customer)));
    const verdicts = await Promise.all(wishes.map(reserve));
    expect(verdicts.filter(({ kind }) => kind === 'allowed')).toHaveLength(3);
    const why = { code: 'contact-cap', args: { per: 'day', most: 3 } };
    expect(verdicts.filter(({ kind }) => kind === 'held')).toEqual(Array.from({ length: 47 }, () => ({ kind: 'held', why, until: null })));
  }, 30_000);

  test('count over all journeys, by class and customer', async () => {
    await keep({ ...always, class: 'sales', caps: [{ per: 'day', most: 1 }] });
    const [one, other] = [await newCustomer(), await newCustomer()];
    expect((await reserve(await wishFor(one))).kind).toBe('allowed');
    expect((await reserve(await wishFor(one))).kind).toBe('held');
    await keep({ ...DEFAULT_CONTACT_POLICIES.service, quiet: null, sparesHolidays: false }); // also at night
    expect((await reserve(await wishFor(one, { class: 'service', consent: 'service' }))).kind).toBe('allowed');
    expect((await reserve(await wishFor(other))).kind).toBe('allowed');
  });

  test('give the place of a contact back that was not made, and count one that is tried again once', async () => {
    await keep({ ...always, class: 'sales', caps: [{ per: 'day', most: 1 }] });
    const customer = await newCustomer();
    const [first, second] = [await wishFor(customer), await wishFor(customer)];
    expect((await reserve(first)).kind).toBe('allowed');
    expect((await reserve(first)).kind).toBe('allowed');
    expect((await reserve(second)).kind).toBe('held');
    await releaseContact(database.source.manager, first);
    expect((await reserve(second)).kind).toBe('allowed');
    await confirmContact(database.source.manager, second);
    expect((await reserve(first)).kind).toBe('held');
  });

  test.each([
    ['day', `date_trunc('day', now(), 'Asia/Shanghai')`],
    ['week', `date_trunc('week', now(), 'Asia/Shanghai')`],
    ['month', `date_trunc('month', now(), 'Asia/Shanghai')`],
  ] as const)('of a %s begin at midnight of the bank’s zone', async (per, begins) => {
    await keep({ ...always, class: 'sales', caps: [{ per, most: 1 }] });
    const customer = await newCustomer();
    const [earlier, now] = [await wishFor(customer), await wishFor(customer)];
    await reserve(earlier);
    const move = `update contact_reservation set reserved_at = ${begins} - $2::interval where instance_id = $1`;
    await database.source.query(move, [earlier.instance, '0 s']);
    expect((await reserve(now)).kind).toBe('held');
    await database.source.query(move, [earlier.instance, '1 ms']);
    expect((await reserve(now)).kind).toBe('allowed');
  });
});

describe('the rules of the bank', () => {
  test('are those a bank begins with until somebody changes them', async () => {
    await database.source.query('delete from contact_policy');
    const kept = await readContactPolicies(database.source.manager);
    expect(kept).toEqual(CONTACT_CLASSES.map((kind) => ({ ...DEFAULT_CONTACT_POLICIES[kind], updatedAt: null, updatedBy: null })));
  });

  test('spare the public holidays of the bank’s calendar', async () => {
    await keep({ ...always, class: 'sales', caps: [], sparesHolidays: true });
    const { manager } = database.source;
    await manager.query(
      `insert into calendar (code, name, zone, weekdays, hours) values ('bank', '{}', 'Asia/Shanghai', '{1,2,3,4,5}', '[]')`,
    );
    await manager.query(
      `insert into calendar_day (calendar, date, kind) values ('bank', (now() at time zone 'Asia/Shanghai')::date, 'holiday')`,
    );
    expect(await reserve(await wishFor(await newCustomer()))).toMatchObject({ kind: 'held', why: { code: 'contact-holiday' } });
    await manager.query('delete from calendar_day');
    expect((await reserve(await wishFor(await newCustomer()))).kind).toBe('allowed');
  });

  test('let only so many journeys of a class talk to a customer at once, until they are over', async () => {
    await keep({ ...always, class: 'sales', caps: [], atOnce: 1 });
    const customer = await newCustomer();
    const first = await wishFor(customer);
    const second = await wishFor(customer);
    expect((await reserve(first)).kind).toBe('allowed');
    expect((await reserve({ ...first, key: 'm:2:message.send:1' })).kind).toBe('allowed');
    expect(await reserve(second)).toMatchObject({ why: { code: 'journeys-talking', args: { most: 1 } } });
    await database.source.query(`update instance set status = 'ended' where id = $1`, [first.instance]);
    expect((await reserve(second)).kind).toBe('allowed');
  });
});

describe('a consent', () => {
  const withdraw = (customer: string) =>
    database.source.transaction((manager) =>
      changeConsents(manager, { customer, consents: { sales: false }, actor: { kind: 'channel', code: 'app' }, reason: null }),
    );

  test('leaves its change, and none where nothing changed', async () => {
    const customer = await newCustomer();
    expect(await withdraw(customer)).toEqual(['service']);
    expect(await withdraw(customer)).toEqual(['service']);
    const changes = await database.source.manager.findBy(ConsentChange, { customerId: customer });
    expect(changes).toMatchObject([{ consent: 'sales', given: false, actor: { kind: 'channel', code: 'app' } }]);
    expect(await withdraw(randomUUID())).toBeNull();
  });

  test('is not withdrawn while something is being sent by it, and nothing is sent afterwards: fifty races', async () => {
    await keep({ ...always, class: 'sales', caps: [] });
    const lock = makeContactLock(database.source);
    const race = async () => {
      const customer = await newCustomer();
      const wish = await wishFor(customer);
      let withdrawn = false;
      const sending = lock.hold(customer, async () => {
        const verdict = await reserve(wish);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
        return { verdict: verdict.kind, wasWithdrawn: withdrawn };
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      const [sent] = await Promise.all([sending, withdraw(customer).then(() => (withdrawn = true))]);
      return sent.verdict === 'allowed' && sent.wasWithdrawn;
    };
    const races: boolean[] = [];
    for (let round = 0; round < 10; round += 1) races.push(...(await Promise.all([race(), race(), race(), race(), race()])));
    await lock.close();
    expect(races.filter((isBroken) => isBroken)).toEqual([]);
  }, 60_000);

  test('cannot be acted on when the line of the lock breaks: the sending is told', async () => {
    const lock = makeContactLock(database.source);
    const customer = await newCustomer();
    const told = await lock.hold(customer, async (lost) => {
      await database.source.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tongtu-contact-lock' and datname = current_database()`,
      );
      return new Promise<boolean>((resolve) => (lost.aborted ? resolve(true) : lost.addEventListener('abort', () => resolve(true))));
    });
    expect(told).toBe(true);
    expect(await lock.hold(customer, () => Promise.resolve('again'))).toBe('again');
    await lock.close();
  });
});

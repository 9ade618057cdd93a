import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { recordChanges } from '@tongtu/store';
import { SampleBank, type SampleJourney } from '@tongtu/store/testing';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';
import { openLive, type LiveEar } from './live-ear.js';

let api: TestApi;
let bank: SampleBank;
let journey: SampleJourney;
const ears: LiveEar[] = [];
beforeAll(async () => {
  api = await openTestApi();
  bank = await SampleBank.open(api.store);
  journey = await bank.journey('sample');
}, 60_000);
afterAll(() => api.close());
afterEach(() => {
  for (const ear of ears.splice(0)) ear.close();
});

async function listen(staff: StaffBrowser, topics: string, headers: Record<string, string> = {}): Promise<LiveEar> {
  const ear = await openLive(staff, topics, headers);
  ears.push(ear);
  return ear;
}

const tell = (topic: 'tasks' | 'journeys' | `instance:${string}`, key: string) => recordChanges(api.store.source.manager, [{ topic, key }]);
const operator = () => api.staff('chen', { roles: ['operator'] });

describe('live updates', () => {
  test('tell within a second what was committed, on the topics that are followed and no others', async () => {
    const ear = await listen(await operator(), 'tasks');
    const began = Date.now();
    await tell('journeys', 'not-followed');
    await tell('tasks', 'offer-1');
    expect(await ear.next()).toMatchObject({ topic: 'tasks', key: 'offer-1' });
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(ear.status).toBe(200);
    expect(ear.heard).toHaveLength(1);
  });

  test('tell nothing of a transaction that fails, and one that commits late is not skipped', async () => {
    const ear = await listen(await operator(), 'tasks');
    const late = api.store.source.createQueryRunner();
    await late.connect();
    await late.startTransaction();
    await recordChanges(late.manager, [{ topic: 'tasks', key: 'late' }]);
    await tell('tasks', 'early');
    await expect(
      api.store.source.transaction(async (manager) => {
        await recordChanges(manager, [{ topic: 'tasks', key: 'never' }]);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ear.heard).toEqual([]);
    await late.commitTransaction();
    await late.release();
    expect([(await ear.next()).key, (await ear.next()).key]).toEqual(['late', 'early']);
  });

  test('go on after a break where they ended', async () => {
    const staff = await operator();
    const ear = await listen(staff, 'tasks');
    await tell('tasks', 'before');
    const { id } = await ear.next();
    ear.close();
    await tell('tasks', 'missed-1');
    await tell('tasks', 'missed-2');
    const again = await listen(staff, 'tasks', { 'last-event-id': id });
    expect([(await again.next()).key, (await again.next()).key]).toEqual(['missed-1', 'missed-2']);
    await tell('tasks', 'after');
    expect((await again.next()).key).toBe('after');
  });

  test('come in the order in which they were written', async () => {
    const ear = await listen(await operator(), 'tasks');
    const keys = Array.from({ length: 30 }, (_, index) => `in-order-${index}`);
    await recordChanges(
      api.store.source.manager,
      keys.map((key) => ({ topic: 'tasks' as const, key })),
    );
    const heard: string[] = [];
    while (heard.length < keys.length) heard.push((await ear.next()).key);
    expect(heard).toEqual(keys);
  });

  test('answer a long absence with one notice a topic', async () => {
    const staff = await operator();
    const ear = await listen(staff, 'tasks');
    await tell('tasks', 'before');
    const { id } = await ear.next();
    ear.close();
    await recordChanges(
      api.store.source.manager,
      Array.from({ length: 300 }, (_, index) => ({ topic: 'tasks' as const, key: `k${index}` })),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const again = await listen(staff, 'tasks,journeys', { 'last-event-id': id });

    const topics = new Set<string>();
    while (topics.size < 2) topics.add((await again.next()).topic);
    expect([...topics].sort()).toEqual(['journeys', 'tasks']);
    expect(again.heard.length).toBeLessThan(5); // one more where the end of what is committed moved meanwhile, not three hundred
    expect(again.heard.every(({ key }) => key === '')).toBe(true);
  });

  test('end within seconds when the sign-in ends', async () => {
    const staff = await api.staff('leaver', { roles: ['operator'] });
    const ear = await listen(staff, 'tasks');
    await staff.delete('/api/session');
    await ear.ended(3_000);
    expect((await openLive(staff, 'tasks')).status).toBe(401);
  });

  test('end when the right to see a topic is withdrawn', async () => {
    const staff = await api.staff('mover', { roles: ['manager'], institution: 'east' });
    const instance = await bank.instance(journey, await bank.customer('L-1'));
    const ear = await listen(staff, `instance:${instance}`);
    await tell(`instance:${instance}`, instance);
    expect((await ear.next()).key).toBe(instance);
    await api.store.source.query(
      `update staff set institution_id = (select id from institution where code = 'west') where login = 'mover'`,
    );
    await ear.ended(3_000);
    expect((await openLive(staff, `instance:${instance}`)).status).toBe(403);
  });

  test('are refused for what one may not see, for strangers, and for nonsense', async () => {
    const west = await api.staff('west', { roles: ['manager'], institution: 'west' });
    const instance = await bank.instance(journey, await bank.customer('L-2'));
    expect(await openLive(west, `instance:${instance}`)).toMatchObject({ status: 403, problem: { code: 'topic-not-allowed' } });
    expect((await openLive(await api.staff('dana', { roles: ['designer'] }), 'tasks')).status).toBe(403);
    expect((await openLive(await operator(), 'everything')).status).toBe(400);
    expect((await openLive(await operator(), '')).status).toBe(400);
  });

  test('are bounded for one sign-in', async () => {
    const staff = await api.staff('hoarder', { roles: ['operator'] });
    for (let count = 0; count < 8; count += 1) await listen(staff, 'tasks');
    expect(await openLive(staff, 'tasks')).toMatchObject({ status: 429, problem: { code: 'too-many-streams' } });
  });
});

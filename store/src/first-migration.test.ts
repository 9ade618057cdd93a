import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from './testing/index.js';
import { Audit, Change, Institution, migrateDatabase, recordChanges, Staff } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

describe('the first migration', () => {
  test('makes a table with every column that an entity reads', async () => {
    for (const { target } of database.source.entityMetadatas)
      await expect(database.source.getRepository(target).find({ take: 1 })).resolves.toEqual(expect.any(Array));
  });

  test('finds nothing left to do when it is run again, by several at once', async () => {
    const runs = await Promise.all([migrateDatabase(database.source), migrateDatabase(database.source)]);
    expect(runs).toEqual([[], []]);
  });
});

describe('the audit log', () => {
  test('takes new rows and refuses to change, delete or empty', async () => {
    const { manager } = database.source;
    await manager.insert(Audit, { action: 'staff.put', targetKind: 'staff', targetId: 'anna', reason: 'first start' });
    await expect(manager.update(Audit, { action: 'staff.put' }, { reason: 'other' })).rejects.toThrow('append-only');
    await expect(manager.delete(Audit, { action: 'staff.put' })).rejects.toThrow('append-only');
    await expect(manager.query('truncate audit')).rejects.toThrow('append-only');
  });
});

describe('notices for browsers', () => {
  test('appear when the transaction commits and not when it fails', async () => {
    const { manager } = database.source;
    const failing = manager.transaction(async (transaction) => {
      await recordChanges(transaction, [{ topic: 'tasks', key: 'lost' }]);
      throw new Error('nothing of this happened');
    });
    await expect(failing).rejects.toThrow('nothing of this happened');
    await recordChanges(manager, [
      { topic: 'tasks', key: 'a' },
      { topic: 'instance:1', key: 'b' },
    ]);
    const rows = await manager.find(Change, { order: { id: 'asc' } });
    expect(rows.map(({ topic, key }) => [topic, key])).toEqual([
      ['tasks', 'a'],
      ['instance:1', 'b'],
    ]);
  });
});

describe('a row', () => {
  test('comes back with the values it was written with, and the defaults of the table', async () => {
    const { manager } = database.source;
    const { identifiers } = await manager.insert(Institution, {
      code: 'head',
      name: { zh: '总行', en: 'Head office' },
      kind: 'head',
      path: '/head/',
    });
    const institutionId = String(identifiers[0]?.['id']);
    await manager.insert(Staff, { login: 'anna', name: { zh: '安娜' }, passwordHash: 'x', roles: ['designer'], institutionId, queues: [] });
    const anna = await manager.findOneByOrFail(Staff, { login: 'anna' });
    expect(anna).toMatchObject({
      roles: ['designer'],
      institutionId,
      active: true,
      failedAttempts: 0,
      lockedUntil: null,
      name: { zh: '安娜' },
    });
    expect(anna.createdAt).toBeInstanceOf(Date);
  });
});

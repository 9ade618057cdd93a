import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Staff } from '@tongtu/store';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';
import { writeAudit } from './write-audit.js';

let api: TestApi;
let operator: StaffBrowser;
let west: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  operator = await api.staff('chen', { roles: ['operator'] });
  west = await api.staff('west', { roles: ['operator'], institution: 'west' });
  const { manager } = api.store.source;
  const idOf = async (login: string) => (await manager.findOneByOrFail(Staff, { login })).id;
  const [chen, wu] = [await idOf('chen'), await idOf('west')];
  for (let number = 1; number <= 5; number += 1)
    await writeAudit(manager, { staffId: chen, action: 'instance.retry', target: ['instance', `i${number}`], reason: '渠道恢复' });
  await writeAudit(manager, { staffId: wu, action: 'instance.move', target: ['instance', 'i1'] });
  await writeAudit(manager, { staffId: null, action: 'bank.begin', target: ['bank', 'first'] });
}, 60_000);
afterAll(() => api.close());

const targets = (items: readonly { readonly targetId: string }[]) => items.map(({ targetId }) => targetId);

describe('the audit log', () => {
  test('shows who did what, newest first, in pages', async () => {
    const first = (await operator.get('/api/audit?action=instance.retry&limit=3')).body;
    const second = (await operator.get(`/api/audit?action=instance.retry&limit=3&cursor=${first.next}`)).body;
    expect(targets([...first.items, ...second.items])).toEqual(['i5', 'i4', 'i3', 'i2', 'i1']);
    expect(first.items[0]).toMatchObject({ action: 'instance.retry', staff: { name: { zh: 'chen' } }, reason: '渠道恢复' });
  });

  test('is searched by the beginning of an action, by target, person and time', async () => {
    expect((await operator.get('/api/audit?action=instance.')).body.items).toHaveLength(6);
    expect((await operator.get('/api/audit?targetKind=instance&targetId=i1')).body.items).toHaveLength(2);
    const { staff } = (await operator.get('/api/audit?action=instance.move')).body.items[0];
    expect((await operator.get(`/api/audit?staff=${staff.id}`)).body.items).toHaveLength(1);
    expect((await operator.get('/api/audit?action=instance.&until=2020-01-01T00:00:00Z')).body.items).toEqual([]);
  });

  test('shows a branch its own people’s acts, and the system’s to head office alone', async () => {
    expect((await west.get('/api/audit?action=instance.')).body.items).toHaveLength(1);
    expect((await west.get('/api/audit?action=bank.')).body.items).toEqual([]);
    expect((await operator.get('/api/audit?action=bank.')).body.items).toMatchObject([{ staff: null }]);
  });

  test('is not for those who neither operate nor administer', async () => {
    expect((await (await api.staff('sun', { roles: ['agent'] })).get('/api/audit')).status).toBe(403);
  });
});

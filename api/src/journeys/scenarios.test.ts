import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let designer: StaffBrowser;
let colleague: StaffBrowser;
let path: string;
beforeAll(async () => {
  api = await openTestApi();
  designer = await api.staff('lin', { roles: ['designer'] });
  colleague = await api.staff('zhou', { roles: ['designer'] });
  path = `/api/journeys/${(await designer.post('/api/journeys', { code: 'tried', name: { zh: '试走' } })).body.id}/scenarios`;
}, 60_000);
afterAll(() => api.close());

const play = { customer: { tier: 'vip' }, input: {}, acts: [{ after: 'PT5S', act: { kind: 'take' } }], ends: 'done' };

describe('a kept trial of a journey', () => {
  test('is there for everybody who draws it, under the name of whoever kept it', async () => {
    const kept = await designer.put(path, { name: { zh: '客户走了' }, play });
    expect(kept).toMatchObject({ status: 200, body: { name: { zh: '客户走了' }, play, keptBy: { name: { zh: 'lin' } } } });
    expect((await colleague.get(path)).body.items).toEqual([kept.body]);
  });

  test('replaces one of the same name', async () => {
    await designer.put(path, { name: { zh: '改过的' }, play });
    await colleague.put(path, { name: { zh: '改过的' }, play: { ...play, ends: 'declined' } });
    const named = (await designer.get(path)).body.items.filter(({ name }: { name: { zh: string } }) => name.zh === '改过的');
    expect(named).toMatchObject([{ play: { ends: 'declined' }, keptBy: { name: { zh: 'zhou' } } }]);
  });

  test('is let go of once', async () => {
    const { body } = await designer.put(path, { name: { zh: '不要了' }, play });
    expect(await designer.delete(`${path}/${body.id}`)).toMatchObject({ status: 204 });
    expect(await designer.delete(`${path}/${body.id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('is refused with the field when it cannot be played, and beyond a hundred', async () => {
    expect(await designer.put(path, { name: { zh: '坏' }, play: { ...play, acts: 'none' } })).toMatchObject({
      status: 400,
      body: { field: 'play.acts' },
    });
    const before = (await designer.get(path)).body.items.length;
    for (let number = before; number < 100; number += 1) await designer.put(path, { name: { zh: `第 ${number} 个` }, play });
    expect(await designer.put(path, { name: { zh: '多出来的' }, play })).toMatchObject({ status: 409, body: { code: 'scenarios-full' } });
    expect(await designer.put(path, { name: { zh: '改过的' }, play })).toMatchObject({ status: 200 });
  });
});

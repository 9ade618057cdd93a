import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const kit = {
  title: { zh: '核验没过', en: 'Verification failed' },
  cards: [
    {
      id: 'glare',
      title: { zh: '反光' },
      body: { zh: '请把身份证平放在桌上，关掉闪光灯。', en: 'Lay the card flat and turn the flash off.' },
    },
  ],
};
const designer = () => api.staff('dana', { roles: ['designer'] });

describe('script kits', () => {
  test('are written by designers; a change counts the version up and the same again does not', async () => {
    const dana = await designer();
    expect(await dana.put('/api/script-kits/verify', kit)).toMatchObject({ status: 200, body: { code: 'verify', version: 1 } });
    expect((await dana.put('/api/script-kits/verify', kit)).body.version).toBe(1);
    expect((await dana.put('/api/script-kits/verify', { ...kit, cards: [] })).body).toMatchObject({ version: 2, cards: [] });
  });

  test('count every change when several write at once', async () => {
    const dana = await designer();
    const titles = Array.from({ length: 6 }, (_, index) => ({ ...kit, title: { zh: `标题 ${index}` } }));
    await Promise.all(titles.map((body) => dana.put('/api/script-kits/busy', body)));
    const { body } = await dana.get('/api/script-kits');
    expect(body.find(({ code }: { code: string }) => code === 'busy').version).toBe(6);
  });

  test('are read by all staff and changed by few', async () => {
    const agent = await api.staff('sun', { roles: ['agent'] });
    expect((await agent.get('/api/script-kits')).status).toBe(200);
    expect((await agent.put('/api/script-kits/verify', kit)).status).toBe(403);
  });

  test('name the card that is given twice', async () => {
    const dana = await designer();
    const [card] = kit.cards;
    expect(await dana.put('/api/script-kits/verify', { ...kit, cards: [card, card] })).toMatchObject({
      status: 400,
      body: { field: 'cards' },
    });
  });
});

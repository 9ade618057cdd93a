import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const list = { label: { zh: '营销禁用语', en: 'Banned in sales' }, kind: 'sensitive', words: ['保本保息', ' 稳赚 ', '稳赚'] };

describe('lists of words', () => {
  test('are kept by administrators; blanks and repeats are taken away, and a change counts the version up', async () => {
    const ada = await api.staff('ada', { roles: ['admin'] });
    expect(await ada.put('/api/word-lists/sales', list)).toMatchObject({
      status: 200,
      body: { code: 'sales', kind: 'sensitive', words: ['保本保息', '稳赚'], version: 1 },
    });
    expect((await ada.put('/api/word-lists/sales', list)).body.version).toBe(1);
    expect((await ada.put('/api/word-lists/sales', { ...list, words: ['保本保息'] })).body).toMatchObject({
      version: 2,
      words: ['保本保息'],
    });
    const { body } = await ada.get('/api/audit');
    expect(body.items[0]).toMatchObject({ action: 'word-list.put', after: { count: 1, added: [], removed: ['稳赚'] } });
  });

  test('are chosen from by designers, who do not change them, and seen by nobody else', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    expect((await dana.get('/api/word-lists')).body).toMatchObject([{ code: 'sales', count: 1 }]);
    expect((await dana.get('/api/word-lists/sales')).body.words).toEqual(['保本保息']);
    expect((await dana.put('/api/word-lists/sales', list)).status).toBe(403);
    expect((await dana.get('/api/word-lists/nowhere')).status).toBe(404);
    expect((await (await api.staff('sun', { roles: ['agent'] })).get('/api/word-lists')).status).toBe(403);
  });

  test('take twenty thousand words and not more', async () => {
    const ada = await api.staff('ada2', { roles: ['admin'] });
    const words = Array.from({ length: 20_001 }, (_, index) => `词${index}`);
    expect((await ada.put('/api/word-lists/long', { ...list, words })).status).toBe(400);
    expect((await ada.put('/api/word-lists/long', { ...list, words: words.slice(1) })).status).toBe(200);
  });

  test('of customers leave no number in the log', async () => {
    const ada = await api.staff('ada3', { roles: ['admin'] });
    await ada.put('/api/word-lists/black', { label: { zh: '黑名单' }, kind: 'blacklist', words: ['C-77'] });
    const { text } = await ada.get('/api/audit');
    expect(text).toContain('black');
    expect(text).not.toContain('C-77');
  });
});

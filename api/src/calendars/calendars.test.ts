import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestApi, type TestApi } from '../testing/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 60_000);
afterAll(() => api.close());

const admin = () => api.staff('ada', { roles: ['admin'] });
const centre = {
  name: { zh: '远程中心', en: 'Remote centre' },
  zone: 'Asia/Shanghai',
  weekdays: [7, 1, 2, 3, 4, 5, 6],
  hours: [{ from: '08:00', to: '22:00' }],
};
const national = [
  { date: '2026-10-01', kind: 'holiday', note: '国庆节' },
  { date: '2026-10-10', kind: 'workday' },
];

describe('working calendars', () => {
  test('the bank’s own is there before anybody has entered it, and says that its years are missing', async () => {
    const dana = await api.staff('dana', { roles: ['designer'] });
    const year = new Date().getUTCFullYear();
    const { body } = await dana.get('/api/calendars');
    expect(body[0]).toMatchObject({ code: 'bank', weekdays: [1, 2, 3, 4, 5], years: [], updatedAt: null });
    expect(body[0].missing).toContain(year + 1);
    expect((await dana.get('/api/calendars/bank')).body).toMatchObject({ code: 'bank', days: [] });
  });

  test('are made by an administrator, and the same again changes nothing', async () => {
    const ada = await admin();
    const made = await ada.put('/api/calendars/centre', centre);
    expect(made).toMatchObject({ status: 200, body: { code: 'centre', weekdays: [1, 2, 3, 4, 5, 6, 7], missing: [], days: [] } });
    expect((await ada.put('/api/calendars/centre', centre)).body).toEqual(made.body);
    expect((await ada.get('/api/calendars')).body.map(({ code }: { code: string }) => code)).toEqual(['bank', 'centre']);
  });

  test('are read by all staff and changed by administrators alone', async () => {
    const teller = await api.staff('wei', { roles: ['manager', 'designer', 'operator'] });
    expect((await teller.get('/api/calendars/bank')).status).toBe(200);
    for (const answer of [
      await teller.put('/api/calendars/centre', centre),
      await teller.put('/api/calendars/bank/years/2026', { days: [] }),
      await teller.post('/api/calendars/bank/years/2026/import', { csv: 'date,kind,note\n' }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test('name a zone, a time or a weekday that is none', async () => {
    const ada = await admin();
    const wrong = { ...centre, zone: 'Asia/Atlantis', weekdays: [1, 8], hours: [{ from: '9', to: '17:00' }] };
    const { status, body } = await ada.put('/api/calendars/lost', wrong);
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['zone', 'weekdays.1', 'hours.0.from']);
  });
});

describe('a year of a calendar', () => {
  test('is put as a whole: what is not named any more is gone; other years stay; the mark rises', async () => {
    const ada = await admin();
    await ada.put('/api/calendars/bank/years/2025', { days: [{ date: '2025-10-01', kind: 'holiday' }] });
    const first = await ada.put('/api/calendars/bank/years/2026', { days: national });
    expect(first.body.days).toEqual([
      { date: '2025-10-01', kind: 'holiday', note: null },
      { date: '2026-10-01', kind: 'holiday', note: '国庆节' },
      { date: '2026-10-10', kind: 'workday', note: null },
    ]);
    expect(first.body).toMatchObject({ years: [2025, 2026] });
    expect((await ada.put('/api/calendars/bank/years/2026', { days: [...national].reverse() })).body).toEqual(first.body);
    const second = await ada.put('/api/calendars/bank/years/2026', { days: national.slice(1) });
    expect(second.body.days).toHaveLength(2);
    expect(second.body.updatedAt > first.body.updatedAt).toBe(true);
  });

  test('refuses a day of another year, a date that is none and a day that is named twice', async () => {
    const ada = await admin();
    const put = (days: object[]) => ada.put('/api/calendars/bank/years/2026', { days });
    expect(await put([{ date: '2025-10-01', kind: 'holiday' }])).toMatchObject({ status: 422, body: { code: 'calendar-day-elsewhere' } });
    expect(await put([{ date: '2026-02-30', kind: 'holiday' }])).toMatchObject({ status: 400, body: { field: 'days.0.date' } });
    expect(await put([...national, ...national])).toMatchObject({ status: 400, body: { field: 'days' } });
  });

  test('is imported from a file, or nothing of it and every line that is wrong is named', async () => {
    const ada = await admin();
    const send = (csv: string) => ada.post('/api/calendars/bank/years/2026/import', { csv }, { 'accept-language': 'en' });
    expect(await send('date,kind,note\n2026-10-01,holiday,国庆节\n2026-10-10,workday,\n')).toMatchObject({
      status: 200,
      body: { days: [{ date: '2025-10-01' }, { date: '2026-10-01', note: '国庆节' }, { date: '2026-10-10', kind: 'workday' }] },
    });
    expect(await send('date,kind,note\n2026-05-01,holiday,\n2025-01-01,holiday,\n2026-05-02,half,\n')).toMatchObject({
      status: 422,
      body: {
        code: 'calendar-file-refused',
        detail: '2 lines are wrong. Line 3 is a day of another year.',
        lines: [
          { line: 3, fault: 'year' },
          { line: 4, fault: 'kind' },
        ],
      },
    });
    expect((await ada.get('/api/calendars/bank')).body.days).toHaveLength(3);
  });

  test('belongs to a calendar that is there', async () => {
    expect(await (await admin()).put('/api/calendars/moon/years/2026', { days: national })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  test('leaves a trace of who changed which days', async () => {
    const ada = await admin();
    await ada.put('/api/calendars/traced', centre);
    await ada.put('/api/calendars/traced/years/2026', { days: national });
    const { body } = await ada.get('/api/audit?limit=5');
    expect(body.items.slice(0, 2)).toMatchObject([
      { action: 'calendar-year.put', after: { year: 2026, holiday: ['2026-10-01'], workday: ['2026-10-10'] } },
      { action: 'calendar.put', after: { zone: 'Asia/Shanghai' } },
    ]);
  });

  test('keeps every change when several are put at once', async () => {
    const ada = await admin();
    await ada.put('/api/calendars/busy', centre);
    const years = [2030, 2031, 2032, 2033, 2034];
    await Promise.all(
      years.map((year) => ada.put(`/api/calendars/busy/years/${year}`, { days: [{ date: `${year}-01-01`, kind: 'holiday' }] })),
    );
    expect((await ada.get('/api/calendars/busy')).body.years).toEqual(years);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit, PlanRow, Version } from '@tongtu/store';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let designer: StaffBrowser;
let colleague: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  designer = await api.staff('lin', { roles: ['designer'] });
  colleague = await api.staff('zhou', { roles: ['designer', 'operator'] });
}, 60_000);
afterAll(() => api.close());

let count = 0;
async function makeJourney(draft: object = draw('start > wait(PT1H) > end')): Promise<{ readonly id: string; readonly path: string }> {
  count += 1;
  const { status, body } = await designer.post('/api/journeys', { code: `journey-${count}`, name: { zh: `旅程 ${count}` }, draft });
  expect(status).toBe(201);
  return { id: body.id, path: `/api/journeys/${body.id}` };
}
const at = (revision: number) => ({ 'if-match': `"${revision}"` });

describe('a new journey', () => {
  test('begins with a start that leads to an end, and has no problems', async () => {
    const { body } = await designer.post('/api/journeys', { code: 'fresh', name: { zh: '新旅程', en: 'New journey' } });
    expect(body).toMatchObject({
      code: 'fresh',
      liveVersion: null,
      draftRevision: 1,
      owner: { name: { zh: 'lin' } },
      figures: { standing: 0 },
    });
    const draft = await designer.get(`/api/journeys/${body.id}/draft`);
    expect(draft.body.graph.steps.map(({ type }: { type: string }) => type)).toEqual(['start', 'end']);
    const { problems } = (await designer.post(`/api/journeys/${body.id}/check`, {})).body;
    expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  test('cannot take a code that is taken', async () => {
    await makeJourney();
    expect(await designer.post('/api/journeys', { code: `journey-${count}`, name: { zh: '另一个' } })).toMatchObject({
      status: 409,
      body: { code: 'already-exists', field: 'code' },
    });
  });

  test('is refused when its drawing is none, with the place', async () => {
    const refused = await designer.post('/api/journeys', { code: 'broken', name: { zh: '坏' }, draft: { format: 1, steps: 'none' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'drawing-unreadable', problems: expect.any(Array) } });
  });
});

describe('a draft', () => {
  test('is saved over the revision one has seen, and read back as it was drawn', async () => {
    const { path } = await makeJourney();
    const graph = draw('start > wait(PT2H) > end');
    const saved = await designer.put(`${path}/draft`, { graph }, at(1));
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(saved.headers.get('etag')).toBe('"2"');
    const read = await designer.get(`${path}/draft`);
    expect(read.body.graph).toEqual(JSON.parse(JSON.stringify(graph)));
    expect(read.headers.get('etag')).toBe('"2"');
  });

  test('keeps its revision when nothing changed', async () => {
    const { path } = await makeJourney();
    const { graph } = (await designer.get(`${path}/draft`)).body;
    expect(await designer.put(`${path}/draft`, { graph }, at(1))).toMatchObject({ status: 200, body: { revision: 1 } });
  });

  test('is not overwritten by whoever is late: the refusal names who was faster', async () => {
    const { path } = await makeJourney();
    await colleague.put(`${path}/draft`, { graph: draw('start > wait(PT2H) > end') }, at(1));
    const late = await designer.put(`${path}/draft`, { graph: draw('start > wait(PT3H) > end') }, at(1));
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'draft-changed', by: { zh: 'zhou' }, revision: 2, detail: 'zhou 在您之后保存了这份草稿。' },
    });
  });

  test('of fifty saved over one revision at once, one is kept', async () => {
    const { path } = await makeJourney();
    const saves = Array.from({ length: 50 }, (_, index) =>
      designer.put(`${path}/draft`, { graph: draw(`start > wait(PT${index + 5}M) > end`) }, at(1)),
    );
    const answers = await Promise.all(saves);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
  });

  test('needs If-Match', async () => {
    const { path } = await makeJourney();
    expect(await designer.put(`${path}/draft`, { graph: draw('start > end') })).toMatchObject({
      status: 428,
      body: { code: 'if-match-required' },
    });
  });

  test('may be wrong: what is half drawn is saved too', async () => {
    const { path } = await makeJourney();
    expect(await designer.put(`${path}/draft`, { graph: draw('start > wait(PT1H)') }, at(1))).toMatchObject({ status: 200 });
  });
});

describe('publishing', () => {
  test('compiles the draft into a version with its plan, which runs from then on', async () => {
    const { id, path } = await makeJourney();
    const published = await designer.post(`${path}/publish`, { note: '第一版' }, at(1));
    expect(published).toMatchObject({
      status: 201,
      body: { version: { number: 1, note: '第一版', live: true, publishedBy: { name: { zh: 'lin' } } } },
    });
    const { manager } = api.store.source;
    const version = await manager.findOneByOrFail(Version, { journeyId: id, number: 1 });
    expect(await manager.existsBy(PlanRow, { hash: version.planHash })).toBe(true);
    expect((await designer.get(path)).body).toMatchObject({ liveVersion: 1, changed: false });
    expect(await manager.findOneByOrFail(Audit, { targetId: id, action: 'journey.publish' })).toMatchObject({ after: { version: 1 } });
  });

  test('is refused with every problem at once while the drawing has errors', async () => {
    const { path } = await makeJourney(draw('start > wait(PT1H)'));
    const refused = await designer.post(`${path}/publish`, {}, at(1));
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'drawing-has-problems',
        problems: expect.arrayContaining([
          expect.objectContaining({ severity: 'error', message: expect.objectContaining({ zh: expect.any(String) }) }),
        ]),
      },
    });
    expect((await designer.get(path)).body.liveVersion).toBeNull();
  });

  test('is refused where the drawing names a calendar that the bank does not have', async () => {
    const moon = { configs: { wait: { duration: { amount: 1, unit: 'days' }, calendar: 'moon' } } };
    const { path } = await makeJourney(draw('start > wait > end', moon));
    const found = { code: 'calendar-unknown', step: 'wait', field: 'calendar' };
    const checked = await designer.post(`${path}/check`, {});
    expect(checked.body.problems).toEqual(expect.arrayContaining([expect.objectContaining(found)]));
    const refused = await designer.post(`${path}/publish`, {}, at(1));
    expect(refused).toMatchObject({ status: 422, body: { problems: expect.arrayContaining([expect.objectContaining(found)]) } });
    const admin = await api.staff('ada', { roles: ['admin'] });
    const week = { name: { zh: '月球' }, zone: 'Asia/Shanghai', weekdays: [1], hours: [] };
    await admin.put('/api/calendars/moon', week);
    expect((await designer.post(`${path}/publish`, {}, at(1))).status).toBe(201);
  });

  test('binds to the revision one has seen', async () => {
    const { path } = await makeJourney();
    await colleague.put(`${path}/draft`, { graph: draw('start > wait(PT9H) > end') }, at(1));
    expect(await designer.post(`${path}/publish`, {}, at(1))).toMatchObject({ status: 412, body: { code: 'draft-changed' } });
  });

  test('numbers versions one after another, also when two publish at once', async () => {
    const { path } = await makeJourney();
    await Promise.all([designer.post(`${path}/publish`, {}, at(1)), colleague.post(`${path}/publish`, {}, at(1))]);
    const { body } = await designer.get(`${path}/versions`);
    expect(body.items.map(({ number, live }: { number: number; live: boolean }) => [number, live])).toEqual([
      [2, true],
      [1, false],
    ]);
    const page = await designer.get(`${path}/versions?limit=1`);
    expect((await designer.get(`${path}/versions?limit=1&cursor=${page.body.next}`)).body).toMatchObject({
      items: [{ number: 1 }],
      next: null,
    });
  });

  test('leaves earlier versions as they were, and one of them can be the draft again', async () => {
    const { path } = await makeJourney();
    await designer.post(`${path}/publish`, {}, at(1));
    const first = (await designer.get(`${path}/versions/1`)).body.graph;
    await designer.put(`${path}/draft`, { graph: draw('start > wait(PT8H) > end') }, at(1));
    await designer.post(`${path}/publish`, {}, at(2));
    expect((await designer.get(`${path}/versions/1`)).body.graph).toEqual(first);
    expect(await designer.post(`${path}/versions/1/restore`, {}, at(2))).toMatchObject({ status: 200, body: { revision: 3 } });
    expect((await designer.get(`${path}/draft`)).body.graph).toEqual(first);
  });
});

describe('who may do what', () => {
  test('operators look and pause, with a reason; designers draw', async () => {
    const { path } = await makeJourney();
    const operator = await api.staff('chen', { roles: ['operator'] });
    expect(await operator.get(path)).toMatchObject({ status: 200 });
    expect(await operator.post(`${path}/publish`, {}, at(1))).toMatchObject({ status: 403 });
    expect(await operator.put(`${path}/paused`, { paused: true })).toMatchObject({ status: 400, body: { field: 'reason' } });
    expect(await operator.put(`${path}/paused`, { paused: true, reason: '核心系统维护' })).toMatchObject({
      status: 200,
      body: { paused: true },
    });
    expect(await designer.put(`${path}/paused`, { paused: false, reason: 'x' })).toMatchObject({ status: 403 });
  });

  test('a branch sees the head office’s journeys and cannot change them; another branch’s it does not see', async () => {
    const { path } = await makeJourney();
    const east = await api.staff('east-designer', { roles: ['designer'], institution: 'east' });
    const west = await api.staff('west-designer', { roles: ['designer'], institution: 'west' });
    expect(await east.get(path)).toMatchObject({ status: 200 });
    expect(await east.put(`${path}/draft`, { graph: draw('start > end') }, at(1))).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    const own = await east.post('/api/journeys', { code: 'east-own', name: { zh: '东城自有' } });
    expect(await west.get(`/api/journeys/${own.body.id}`)).toMatchObject({ status: 404 });
    const listed = (await west.get('/api/journeys')).body.items.map(({ code }: { code: string }) => code);
    expect(listed).not.toContain('east-own');
    expect(listed).toContain('fresh');
  });

  test('an id that is none, or another’s, names nothing', async () => {
    expect(await designer.get('/api/journeys/../staff')).toMatchObject({ status: 403 });
    expect(await designer.get('/api/journeys/1')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await designer.get('/api/journeys/00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
    expect(await designer.get('/api/journeys/%00')).toMatchObject({ status: 404 });
  });
});

describe('the live view', () => {
  test('of a journey without a version has figures and no steps', async () => {
    const { path } = await makeJourney();
    expect((await colleague.get(`${path}/live`)).body).toEqual({
      version: null,
      versions: [],
      figures: { standing: 0, startedToday: 0, doneToday: 0, resumed: null, incidents: 0 },
      steps: {},
      flows: {},
    });
    expect(await colleague.get(`${path}/live?version=7`)).toMatchObject({ status: 404 });
  });
});

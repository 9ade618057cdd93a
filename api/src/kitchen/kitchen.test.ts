import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit, Version } from '@tongtu/store';
import { applyEdit } from '@tongtu/workflows/edits';
import type { Graph, Json, Part, PartLimit } from '@tongtu/workflows/graph';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let head: StaffBrowser;
let east: StaffBrowser;
let manager: StaffBrowser;
let west: StaffBrowser;
beforeAll(async () => {
  api = await openTestApi();
  head = await api.staff('head-designer', { roles: ['designer', 'manager'] });
  east = await api.staff('east-designer', { roles: ['designer'], institution: 'east' });
  manager = await api.staff('east-manager', { roles: ['manager'], institution: 'east' });
  west = await api.staff('west-designer', { roles: ['designer', 'manager'], institution: 'west' });
}, 60_000);
afterAll(() => api.close());

const wait = { kind: 'setting', step: 'wait', path: 'duration' } as const;
const at = (revision: number) => ({ 'if-match': `"${revision}"` });
const drawn = draw('start > wait(PT1H) > end');
const opened = (graph: Graph, part: Part = wait, limit: PartLimit = { kind: 'range', min: 'PT30M', max: 'PT2H' }) =>
  applyEdit(graph, { kind: 'open-part', part, limit }).graph;
const own = (value: Json) => ({ settings: [{ part: wait, value }], items: [], steps: [] });
const waitOf = (graph: Graph) => graph.steps.find(({ id }) => id === 'wait')?.config['duration'];

let count = 0;
async function makeKitchen(graph: Graph = opened(drawn)) {
  count += 1;
  const { body } = await head.post('/api/journeys', { code: `kitchen-${count}`, name: { zh: `样板 ${count}` }, draft: graph });
  const path = `/api/journeys/${body.id}`;
  expect(await head.post(`${path}/publish`, {}, at(1))).toMatchObject({ status: 201 });
  return { id: body.id as string, path };
}

async function makeBranch(kitchen: { readonly path: string }, by: StaffBrowser = east) {
  count += 1;
  const made = await by.post(`${kitchen.path}/branches`, { code: `branch-${count}`, name: { zh: '东城的' } });
  expect(made.status).toBe(201);
  return { id: made.body.id as string, path: `/api/journeys/${made.body.id}`, body: made.body };
}

/** Publishes the kitchen anew with another drawing. */
async function republish(kitchen: { readonly path: string }, graph: Graph): Promise<void> {
  const { revision } = (await head.get(`${kitchen.path}/draft`)).body;
  expect(await head.put(`${kitchen.path}/draft`, { graph }, at(revision))).toMatchObject({ status: 200 });
  expect(await head.post(`${kitchen.path}/publish`, {}, at(revision + 1))).toMatchObject({ status: 201 });
}

describe("a branch's journey", () => {
  test('is made of a published one of head office, for the branch of whoever makes it', async () => {
    const kitchen = await makeKitchen();
    const { body, path, id } = await makeBranch(kitchen);
    expect(body).toMatchObject({
      name: { zh: '东城的' },
      derivedFrom: { journey: { id: kitchen.id }, version: 1, newest: 1 },
      kitchen: false,
    });
    expect((await head.get(kitchen.path)).body).toMatchObject({ kitchen: true, derivedFrom: null });
    const { graph } = (await east.get(`${path}/draft`)).body;
    expect([graph.kitchen, graph.name, waitOf(graph)]).toEqual([undefined, { zh: '东城的' }, 'PT1H']);
    const log = await api.store.source.manager.findOneByOrFail(Audit, { targetId: id });
    expect(log).toMatchObject({ action: 'journey.derive', after: { version: 1 } });
  });

  test('is not made of one without open parts, nor within its own institution', async () => {
    const plain = await makeKitchen(drawn);
    expect(await east.post(`${plain.path}/branches`, { code: 'no-1' })).toMatchObject({ status: 409, body: { code: 'not-a-kitchen' } });
    const kitchen = await makeKitchen();
    expect(await head.post(`${kitchen.path}/branches`, { code: 'no-2' })).toMatchObject({ status: 409, body: { code: 'not-a-kitchen' } });
  });

  test('shows what its branch may set, and within what', async () => {
    const { path } = await makeBranch(await makeKitchen());
    const { status, body, headers } = await manager.get(`${path}/overlay`);
    expect([status, headers.get('etag'), body.own]).toEqual([200, '"1"', true]);
    expect(body.parts).toMatchObject([{ part: wait, open: true, limit: { min: 'PT30M', max: 'PT2H' }, template: 'PT1H' }]);
    expect(body.locked).toEqual(['start', 'end']);
    expect(body.parts[0].label.zh).toBe('wait · 最多等多久');
  });
});

describe('what a branch has of its own', () => {
  test('is saved over the revision one has seen, and is what is published', async () => {
    const { path, id } = await makeBranch(await makeKitchen());
    expect(await manager.put(`${path}/overlay`, { overlay: own('PT90M') }, at(1))).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await east.put(`${path}/overlay`, { overlay: own('PT45M') }, at(1))).toMatchObject({
      status: 412,
      body: { code: 'draft-changed' },
    });
    expect(await east.put(`${path}/overlay`, { overlay: own('PT90M') }, at(2))).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await east.post(`${path}/publish`, {}, at(2))).status).toBe(201);
    const version = await api.store.source.manager.findOneByOrFail(Version, { journeyId: id, number: 1 });
    expect(waitOf(version.graph)).toBe('PT90M');
    const log = await api.store.source.manager.findOneByOrFail(Audit, { targetId: id, action: 'journey.overlay' });
    expect(log).toMatchObject({ before: { parts: [] }, after: { parts: ['setting wait duration'] } });
  });

  test.each([
    ['beyond the limit', own('PT3H'), 'setting wait duration'],
    ['in a locked part', { ...own(null), settings: [{ part: { ...wait, path: 'events' }, value: [] }] }, 'setting wait events'],
    ['unreadable', { settings: 'none', items: [], steps: [] }, 'settings'],
  ])('is refused %s, and the place is named', async (_, overlay, field) => {
    const { path } = await makeBranch(await makeKitchen());
    const refused = await manager.put(`${path}/overlay`, { overlay }, at(1));
    expect(refused).toMatchObject({ status: 422, body: { code: 'overlay-unfit', field, problems: expect.any(Array) } });
    expect((await manager.get(`${path}/overlay`)).body).toMatchObject({ revision: 1, overlay: { settings: [] } });
  });

  test('is changed by its own people only: head office looks, another branch does not', async () => {
    const { path } = await makeBranch(await makeKitchen());
    expect((await head.get(`${path}/overlay`)).body).toMatchObject({ own: false });
    for (const [route, body] of [
      ['overlay', { overlay: own('PT90M') }],
      ['draft', { graph: { ...drawn, name: { zh: '总行改的' } } }],
    ] as const) {
      expect(await head.put(`${path}/${route}`, body, at(1))).toMatchObject({ status: 403, body: { code: 'not-own-branch' } });
      expect((await west.put(`${path}/${route}`, body, at(1))).status).toBe(404);
    }
    expect((await west.get(`${path}/overlay`)).status).toBe(404);
    expect((await west.get(`${path}/merge`)).status).toBe(404);
  });

  test('is not of a journey that was drawn by itself', async () => {
    const { path } = await makeKitchen();
    expect((await head.get(`${path}/overlay`)).status).toBe(404);
    expect((await head.put(`${path}/overlay`, { overlay: own('PT1H') }, at(1))).status).toBe(404);
  });
});

describe("a branch's draft saved from the canvas", () => {
  test('may change open parts, which become its own', async () => {
    const { path } = await makeBranch(await makeKitchen());
    const { graph } = (await east.get(`${path}/draft`)).body;
    const changed = applyEdit(graph, { kind: 'set-config', step: 'wait', path: 'duration', value: 'PT45M' }).graph;
    expect(await east.put(`${path}/draft`, { graph: changed }, at(1))).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await east.get(`${path}/overlay`)).body.overlay).toMatchObject({
      name: { zh: '东城的' },
      settings: [{ part: wait, value: 'PT45M' }],
    });
  });

  test('may not change locked ones: the part is named, and nothing is saved', async () => {
    const { path } = await makeBranch(await makeKitchen());
    const { graph } = (await east.get(`${path}/draft`)).body;
    const renamed = applyEdit(graph, { kind: 'rename-step', step: 'wait', name: { zh: '等等' } }).graph;
    const refused = await east.put(`${path}/draft`, { graph: renamed }, at(1));
    expect(refused).toMatchObject({ status: 422, body: { code: 'part-locked', field: 'wait', locked: [{ step: 'wait' }] } });
    expect(refused.body.detail).toBe('wait：总行锁定了，分行不能改。');
    expect((await east.get(`${path}/draft`)).body).toMatchObject({ revision: 1, graph });
  });

  test('is compared with its template in the shape that settings have today, also when that was published before', async () => {
    const kitchen = await makeKitchen(
      opened(draw('start > wait(PT1H) > message -sent-> end; message -suppressed-> end; message -failed-> !')),
    );
    const old = { channel: 'in-app', title: { zh: '开好了' }, body: { zh: '可以用了' }, class: 'service', consent: 'service' };
    await api.store.source.query(`update version set graph = jsonb_set(graph, '{steps,2,config}', $2::jsonb) where journey_id = $1`, [
      kitchen.id,
      JSON.stringify(old),
    ]);
    const { path } = await makeBranch(kitchen);
    const { graph } = (await east.get(`${path}/draft`)).body;
    const changed = applyEdit(graph, { kind: 'set-config', step: 'wait', path: 'duration', value: 'PT45M' }).graph;
    expect(await east.put(`${path}/draft`, { graph: changed }, at(1))).toMatchObject({ status: 200, body: { revision: 2 } });
  });

  test('cannot go around the locks by restoring a version of an earlier template', async () => {
    const kitchen = await makeKitchen();
    const { path } = await makeBranch(kitchen);
    await east.post(`${path}/publish`, {}, at(1));
    await republish(kitchen, opened(draw('start > wait(PT1H) > set(#a) > end', { variables: { a: 'number' } })));
    expect((await east.post(`${path}/merge`, { version: 2 }, at(1))).status).toBe(200);
    expect(await east.post(`${path}/versions/1/restore`, {}, at(2))).toMatchObject({ status: 422, body: { code: 'part-locked' } });
  });
});

describe('a new version of the template', () => {
  test('waits for the branch, and brings what head office changed without losing what the branch set', async () => {
    const kitchen = await makeKitchen();
    const { path, id } = await makeBranch(kitchen);
    await manager.put(`${path}/overlay`, { overlay: own('PT90M') }, at(1));
    await republish(kitchen, opened(draw('start > wait(PT2H) > set(#a) > end', { variables: { a: 'number' } })));
    expect((await east.get(path)).body.derivedFrom).toMatchObject({ version: 1, newest: 2 });
    const pending = (await manager.get(`${path}/merge`)).body;
    expect(pending).toMatchObject({ from: 1, to: 2, conflicts: [], notices: [{ own: 'PT90M', before: 'PT1H', after: 'PT2H' }] });
    expect((await east.get(`${path}/draft`)).body.graph.steps).toHaveLength(3);

    expect(await manager.post(`${path}/merge`, { version: 2 }, at(2))).toMatchObject({ status: 200, body: { revision: 3 } });
    const { graph } = (await east.get(`${path}/draft`)).body;
    expect([graph.steps.length, waitOf(graph)]).toEqual([4, 'PT90M']);
    const log = await api.store.source.manager.findOneByOrFail(Audit, { targetId: id, action: 'journey.merge' });
    expect(log).toMatchObject({ before: { version: 1 }, after: { version: 2, dropped: [] } });
  });

  test('is not accepted while something of the branch no longer fits and nobody said what becomes of it', async () => {
    const kitchen = await makeKitchen();
    const { path, id } = await makeBranch(kitchen);
    await manager.put(`${path}/overlay`, { overlay: own('PT90M') }, at(1));
    await republish(kitchen, opened(drawn, wait, { kind: 'range', max: 'PT1H' }));
    const { conflicts } = (await manager.get(`${path}/merge`)).body;
    expect(conflicts).toMatchObject([{ key: 'setting wait duration', code: 'outside', limit: { max: 'PT1H' }, own: { value: 'PT90M' } }]);
    const refused = await manager.post(`${path}/merge`, { version: 2 }, at(2));
    expect(refused).toMatchObject({ status: 409, body: { code: 'merge-conflicts', conflicts: [{ key: 'setting wait duration' }] } });
    expect((await manager.get(`${path}/overlay`)).body).toMatchObject({ derivedFrom: { version: 1 }, overlay: own('PT90M') });

    const tooLong = { version: 2, answers: { 'setting wait duration': { value: 'PT2H' } } };
    expect((await manager.post(`${path}/merge`, tooLong, at(2))).status).toBe(409);
    const shorter = { version: 2, answers: { 'setting wait duration': { value: 'PT50M' } } };
    expect((await manager.post(`${path}/merge`, shorter, at(2))).status).toBe(200);
    expect(waitOf((await east.get(`${path}/draft`)).body.graph)).toBe('PT50M');
    expect(await api.store.source.manager.countBy(Audit, { targetId: id, action: 'journey.merge' })).toBe(1);
  });

  test('takes back what the branch gives up by name, and the log keeps that', async () => {
    const kitchen = await makeKitchen();
    const { path, id } = await makeBranch(kitchen);
    await manager.put(`${path}/overlay`, { overlay: own('PT90M') }, at(1));
    await republish(kitchen, applyEdit(opened(drawn), { kind: 'lock-part', part: wait }).graph);
    const given = await manager.post(`${path}/merge`, { version: 2, answers: { 'setting wait duration': 'drop' } }, at(2));
    expect(given.status).toBe(200);
    expect(waitOf((await east.get(`${path}/draft`)).body.graph)).toBe('PT1H');
    const log = await api.store.source.manager.findOneByOrFail(Audit, { targetId: id, action: 'journey.merge' });
    expect(log).toMatchObject({ after: { dropped: ['setting wait duration'] } });
  });

  test('is accepted as it was looked at: not when another runs by now, nor over a draft that somebody changed', async () => {
    const kitchen = await makeKitchen();
    const { path } = await makeBranch(kitchen);
    await republish(kitchen, opened({ ...drawn, note: { zh: '二' } }));
    await republish(kitchen, opened({ ...drawn, note: { zh: '三' } }));
    expect(await manager.post(`${path}/merge`, { version: 2 }, at(1))).toMatchObject({ status: 409, body: { code: 'template-moved-on' } });
    expect(await manager.post(`${path}/merge`, { version: 3 }, at(9))).toMatchObject({ status: 412 });
    expect(await head.post(`${path}/merge`, { version: 3 }, at(1))).toMatchObject({ status: 403 });
    expect(await manager.post(`${path}/merge`, { version: 3 }, at(1))).toMatchObject({ status: 200 });
    expect((await manager.get(`${path}/merge`)).body).toMatchObject({ from: 3, to: 3, conflicts: [], notices: [] });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit, Inbox, type StandingPosition } from '@tongtu/store';
import { SampleBank } from '@tongtu/store/testing';
import { writeEngineJournal } from '@tongtu/store/work';
import type { JournalEntry } from '@tongtu/workflows/engine';
import { draw } from '@tongtu/workflows/testing';
import { openTestApi, type ChannelBrowser, type StaffBrowser, type TestApi } from '../testing/index.js';

let api: TestApi;
let app: ChannelBrowser;
let operator: StaffBrowser;
let bank: SampleBank;
let journey: string;
beforeAll(async () => {
  api = await openTestApi();
  app = await api.channel();
  operator = await api.staff('chen', { roles: ['operator'] });
  bank = await SampleBank.open(api.store);
  const designer = await api.staff('lin', { roles: ['designer'] });
  const start = { triggers: ['api'], inputs: [{ variable: 'amount', required: false }], reentry: { kind: 'after-exit', cooldown: 'PT0S' } };
  const drawn = draw('start > wait(PT1H) > end', { variables: { amount: 'number' }, configs: { start: start as never } });
  const secret = { ...drawn, variables: drawn.variables.map((variable) => ({ ...variable, dataClass: 'C2' as const })) };
  const { body } = await designer.post('/api/journeys', { code: 'loan', name: { zh: '贷款', en: 'Loan' }, draft: secret });
  journey = body.id;
  await designer.post(`/api/journeys/${journey}/publish`, {}, { 'if-match': '"1"' });
}, 60_000);
afterAll(() => api.close());

let count = 0;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function begin(institution = 'east'): Promise<{ readonly id: string; readonly number: string }> {
  const number = `c${(count += 1)}`;
  await bank.customer(number, { institution });
  const { body } = await app.post(
    '/api/journeys/loan/instances',
    { customer: number, wait: 'accepted' },
    { 'idempotency-key': randomUUID() },
  );
  return { id: body.instance, number };
}

function standing(changes: Partial<StandingPosition> = {}): StandingPosition {
  const timers = [{ due: '2026-12-01T00:00:00.000Z', purpose: { kind: 'timer', index: 0 } }] as const;
  return {
    id: 'p1',
    label: 'wait',
    step: 'wait',
    visit: 1,
    enteredAt: minutesAgo(5),
    side: false,
    incident: null,
    work: null,
    timers,
    ...changes,
  };
}

const entry = (sequence: number, changes: Partial<JournalEntry>): JournalEntry => ({
  sequence,
  at: minutesAgo(5 - sequence),
  kind: 'entered',
  step: 'wait',
  visit: 1,
  position: 'p1',
  outcome: null,
  actor: null,
  channel: null,
  why: null,
  notTaken: [],
  ...changes,
});

/** Says what the engine would say of an instance. */
async function report(
  instance: string,
  position: StandingPosition,
  entries: readonly JournalEntry[] = [entry(1, { kind: 'began', step: 'start' })],
) {
  await writeEngineJournal(api.store, { instance, entries, positions: [position], status: 'running', outcome: null });
}

describe('the list of instances', () => {
  test('shows who stands where since when, with the customer masked', async () => {
    const { id, number } = await begin();
    await report(id, standing());
    const { body } = await operator.get(`/api/instances?q=${number}`);
    expect(body.items).toMatchObject([
      {
        id,
        journey: { code: 'loan', name: { zh: '贷款' } },
        version: 1,
        customer: { number, name: '王*芳' },
        status: 'running',
        positions: [{ id: 'p1', step: 'wait', name: { zh: expect.any(String) } }],
      },
    ]);
    expect(body.items[0].standingSince).toBe(body.items[0].positions[0].enteredAt);
    expect(JSON.stringify(body)).not.toContain('王小芳');
  });

  test('is narrowed by journey, version, step, status and incident', async () => {
    const { id } = await begin();
    await report(id, standing({ incident: { code: 'timeout', message: 'core bank did not answer', at: minutesAgo(1), request: null } }));
    const ids = async (query: string) =>
      (await operator.get(`/api/instances?limit=100&${query}`)).body.items.map((item: { id: string }) => item.id);
    expect(await ids(`journey=${journey}&step=wait&status=live&incident=true`)).toEqual([id]);
    expect(await ids(`journey=${journey}&version=1`)).toContain(id);
    expect(await ids(`journey=${journey}&version=2`)).toEqual([]);
    expect(await ids('incident=false')).not.toContain(id);
    expect(await ids('step=end')).toEqual([]);
    expect(await ids('status=ended')).toEqual([]);
    expect(await ids('family=remote')).toEqual([]);
    expect(await ids(`journey=${randomUUID()}`)).toEqual([]);
    expect(await operator.get('/api/instances?status=wrong')).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  });

  test('gives every instance once, page by page, in either order, while others begin', async () => {
    for (const minutes of [30, 10, 20]) await report((await begin()).id, standing({ enteredAt: minutesAgo(minutes) }));
    for (const sort of ['newest', 'longest']) {
      const seen: { id: string; standingSince: string | null }[] = [];
      let cursor = '';
      for (;;) {
        const { body } = await operator.get(`/api/instances?limit=2&sort=${sort}&cursor=${cursor}`.replace(/&cursor=$/, ''));
        seen.push(...body.items);
        if (body.next === null) break;
        cursor = body.next;
        await begin();
        if (sort === 'longest' && seen.length > 30) break;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      const times = seen.flatMap(({ standingSince }) => standingSince ?? []);
      if (sort === 'longest') expect(times).toEqual(times.toSorted());
    }
  });

  test('ends at one’s own institution', async () => {
    const { id } = await begin('east');
    const west = await api.staff('west-op', { roles: ['operator'], institution: 'west' });
    expect((await west.get('/api/instances')).body.items).toEqual([]);
    for (const path of ['', '/journal']) expect(await west.get(`/api/instances/${id}${path}`)).toMatchObject({ status: 404 });
    expect(await west.post(`/api/instances/${id}/commands`, { command: { kind: 'cancel' }, reason: 'x' })).toMatchObject({ status: 404 });
  });

  test('refuses a cursor that it did not give', async () => {
    expect(await operator.get('/api/instances?cursor=abc')).toMatchObject({ status: 400, body: { field: 'cursor' } });
  });
});

describe('one instance', () => {
  test('shows its open waits with their due times, and which orders make sense', async () => {
    const { id } = await begin();
    await report(id, standing());
    const { body } = await operator.get(`/api/instances/${id}`);
    expect(body).toMatchObject({
      waits: [{ kind: 'timer', due: '2026-12-01T00:00:00.000Z', step: 'wait' }],
      orders: ['pause', 'redo', 'skip', 'move', 'set', 'cancel'],
    });
  });

  test('has a journal that says what happened and why, in both languages, without personal values', async () => {
    const { id } = await begin();
    const saw = { 'vars.amount': 5_000_000 };
    await report(id, standing(), [
      entry(1, { kind: 'began', step: 'start' }),
      entry(2, {}),
      entry(3, { kind: 'left', outcome: 'time', why: { code: 'rule', args: { saw } } }),
    ]);
    const { body } = await operator.get(`/api/instances/${id}/journal`);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['began', 'entered', 'left']);
    for (const { words } of body.items)
      expect(words).toMatchObject({ zh: { title: expect.stringMatching(/./) }, en: { title: expect.stringMatching(/./) } });
    expect(body.items[2].why.args.saw).toEqual({ 'vars.amount': '•••' });
    expect(JSON.stringify(body)).not.toContain('5000000');
  });

  test('has a journal that is read page by page from either end', async () => {
    const { id } = await begin();
    await report(
      id,
      standing(),
      [1, 2, 3, 4].map((sequence) => entry(sequence, { at: minutesAgo(1).slice(0, 16) + ':00.000Z' })),
    );
    const first = (await operator.get(`/api/instances/${id}/journal?limit=3&order=newest`)).body;
    const second = (await operator.get(`/api/instances/${id}/journal?limit=3&order=newest&cursor=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    const ids = [...first.items, ...second.items].map((item: { id: string }) => Number(item.id));
    expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  });
});

describe('an order', () => {
  const give = (id: string, command: object, reason = '核心系统已恢复') =>
    operator.post(`/api/instances/${id}/commands`, { command, reason });

  test('is written down with name and reason, numbered in the inbox and delivered', async () => {
    const { id } = await begin();
    await report(id, standing());
    expect(await give(id, { kind: 'pause' })).toMatchObject({ status: 200, body: { result: 'accepted' } });
    const { manager } = api.store.source;
    expect(await manager.findOneByOrFail(Audit, { targetId: id })).toMatchObject({ action: 'instance.pause', reason: '核心系统已恢复' });
    expect(await manager.findOneByOrFail(Inbox, { instanceId: id })).toMatchObject({
      number: 1,
      source: 'operator',
      deliveredAt: expect.any(Date),
    });
    expect(api.gateway.delivered.at(-1)?.happenings).toMatchObject([
      { inbox: 1, happening: { type: 'commanded', command: { kind: 'pause' }, reason: '核心系统已恢复', actor: { kind: 'staff' } } },
    ]);
  });

  test('waits in the inbox while Temporal is away', async () => {
    const { id } = await begin();
    await report(id, standing());
    api.gateway.state = 'down';
    expect(await give(id, { kind: 'cancel' })).toMatchObject({ status: 200, body: { result: 'accepted' } });
    api.gateway.state = 'up';
    expect(await api.store.source.manager.findOneByOrFail(Inbox, { instanceId: id })).toMatchObject({ deliveredAt: null });
  });

  test.each([
    [{ kind: 'resume' }, 'not-paused'],
    [{ kind: 'retry' }, 'nothing-to-retry'],
    [{ kind: 'skip', position: 'p9', outcome: 'time' }, 'no-such-position'],
    [{ kind: 'skip', position: 'p1', outcome: 'nowhere' }, 'no-such-outcome'],
    [{ kind: 'move', position: 'p1', to: 'nowhere' }, 'no-such-step'],
    [{ kind: 'set', values: { other: 1 } }, 'unknown-variable'],
  ])('%j that makes no sense is refused with the reason and leaves nothing behind', async (command, why) => {
    const { id } = await begin();
    await report(id, standing());
    expect(await give(id, command)).toMatchObject({ status: 409, body: { code: 'command-refused', why } });
    const { manager } = api.store.source;
    expect(await manager.countBy(Inbox, { instanceId: id })).toBe(0);
    expect(await manager.countBy(Audit, { targetId: id })).toBe(0);
  });

  test('needs a reason, and the role', async () => {
    const { id } = await begin();
    expect(await give(id, { kind: 'cancel' }, ' ')).toMatchObject({ status: 400, body: { field: 'reason' } });
    const agent = await api.staff('sun', { roles: ['agent'] });
    expect(await agent.get(`/api/instances/${id}`)).toMatchObject({ status: 200 });
    expect(await agent.post(`/api/instances/${id}/commands`, { command: { kind: 'cancel' }, reason: 'x' })).toMatchObject({ status: 403 });
  });

  test('that sets a personal value keeps the value out of the audit log', async () => {
    const { id } = await begin();
    await report(id, standing());
    await give(id, { kind: 'set', values: { amount: 7_654_321 } });
    expect(JSON.stringify(await api.store.source.manager.findBy(Audit, { targetId: id }))).not.toContain('7654321');
  });

  test('to an instance that is over is refused', async () => {
    const { id } = await begin();
    await api.store.source.query(`update instance set status = 'ended', ended_at = now(), positions = '[]' where id = $1`, [id]);
    expect(await give(id, { kind: 'cancel' })).toMatchObject({ status: 409, body: { why: 'over' } });
  });
});

describe('the monitor of a journey', () => {
  test('counts who stands where, and what went which way', async () => {
    const { id } = await begin();
    await report(id, standing(), [entry(1, { kind: 'entered' }), entry(2, { kind: 'left', outcome: 'time' })]);
    const { body } = await operator.get(`/api/journeys/${journey}/live`);
    expect(body.version).toBe(1);
    expect(body.figures.standing).toBeGreaterThan(5);
    expect(body.steps.wait.standing).toBeGreaterThan(5);
    expect(body.steps.wait.incidents).toBe(1);
    expect(body.steps.wait.medianMs).toBeGreaterThan(0);
    expect(body.flows.wait.time).toBeGreaterThan(0);
    const { outline, trend, figures } = (await operator.get(`/api/journeys/${journey}`)).body;
    expect(outline.steps.find((step: { id: string }) => step.id === 'wait').standing).toBe(body.steps.wait.standing);
    expect(trend).toHaveLength(7);
    expect(trend[6]).toBe(figures.startedToday);
  });
});

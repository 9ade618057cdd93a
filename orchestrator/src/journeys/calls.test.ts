import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCalendarShelf, makeEntrances } from '@tongtu/store';
import { sampleKeyRing } from '@tongtu/store/testing';
import { putInInbox } from '@tongtu/store/work';
import type { Happening } from '@tongtu/workflows/engine';
import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { draw, type DrawOptions } from '@tongtu/workflows/testing';
import { makeRecogniser } from '../connectors/intent/recogniser.js';
import { type Dispatcher, startDispatcher } from '../dispatcher/dispatcher.js';
import { instanceRow, journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { publishDrawing } from '../testing/publish-drawing.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
let dispatcher: Dispatcher;
const recogniser = makeRecogniser();
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);
beforeEach(() => {
  const { gateway, world, database } = bank;
  dispatcher = startDispatcher({
    ...{
      store: world.store,
      log: world.log,
      gateway,
      recogniser,
      entrances: makeEntrances(database.source),
      calendars: makeCalendarShelf(database.source),
      databaseUrl: database.url,
    },
  });
});
afterEach(() => dispatcher.stop());

/** Called: waits for somebody to say so, and hands back its number doubled. */
async function publishChild(more: JsonObject = {}): Promise<string> {
  const code = `child-${randomUUID()}`;
  const graph = draw('start(number) > wait(PT1H, go) -go-> end(verified); wait -time-> late=end(late)', {
    variables: { number: 'number' },
    configs: {
      start: { triggers: ['call'], reentry: { kind: 'per-key', key: 'vars.number' }, ...more },
      end: { output: [{ name: 'double', value: 'vars.number * 2.0' }] },
    },
  });
  await publishDrawing(bank, code, graph);
  return code;
}

const eachItem = { mode: 'each', list: 'vars.items', atOnce: 2, inputs: [{ name: 'number', value: 'item' }] };

function callerOf(child: string, config: JsonObject, options: DrawOptions = {}) {
  const text = `start(items) > call(${child}) -completed-> end; call -failed-> lost=end(lost)`;
  return draw(text, { variables: { items: 'list' }, ...options, configs: { call: config } });
}

async function call(
  graph: ReturnType<typeof draw>,
  items: readonly Json[],
): Promise<{ readonly instance: string; readonly workflowId: string }> {
  const start = await bank.accept(await publishDrawing(bank, `caller-${randomUUID()}`, graph), { items });
  await bank.gateway.start(start);
  return { instance: start.input.instance, workflowId: start.workflowId };
}

interface Called {
  readonly index: number;
  readonly state: string;
  readonly instance_id: string | null;
  readonly outcome: string | null;
}

const called = (instance: string) =>
  bank.database.source.query<Called[]>('select index, state, instance_id, outcome from call_item where caller_id = $1 order by index', [
    instance,
  ]);
const states = async (instance: string) => (await called(instance)).map(({ state }) => state).join(' ');
const untilStates = (instance: string, wanted: string) =>
  until(`the called journeys are ${wanted}`, async () => ((await states(instance)) === wanted ? true : undefined));

/** Says to a called instance that it may go on, as an event does, and waits until it has ended. */
async function letGo(instance: string | null | undefined): Promise<void> {
  if (!instance) throw new Error('Nothing was called.');
  await untilInstance(bank, instance, ({ status }) => status === 'running');
  await put(instance, (inbox) => ({ type: 'event', at: new Date().toISOString(), inbox, id: 'go', name: 'go', data: {} }));
  await untilInstance(bank, instance, ({ status }) => status === 'ended');
}

async function put(instance: string, happening: (inbox: number) => Extract<Happening, { readonly inbox: number }>): Promise<void> {
  await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance, source: 'test', eventId: randomUUID(), happening }),
  );
  await tell(bank, instance);
}

describe('a sub-journey on Temporal', () => {
  test('is done for each item, so many at once, and the caller goes on when all have ended', async () => {
    const doubled = 'vars.found.map(one, one.outcome == "verified" ? one.output.double : 0.0) == [2.0, 4.0, 6.0]';
    const text = `start(items) > call(${await publishChild()}) -completed-> check=decision(all: ${doubled}) -all-> end
      check -else-> odd=end(odd); call -failed-> lost=end(lost)`;
    const config = { ...eachItem, results: [{ variable: 'found', from: 'results' }] };
    const { instance, workflowId } = await call(
      draw(text, { variables: { items: 'list', found: 'list' }, configs: { call: config } }),
      [1, 2, 3],
    );
    await untilStates(instance, 'open open waiting');
    await letGo((await called(instance))[1]?.instance_id);
    await untilStates(instance, 'open ended open');
    expect(await states(instance)).toBe('open ended open');
    // The worker may be away when they end.
    await bank.stopWorker();
    await bank.startWorker();
    await letGo((await called(instance))[0]?.instance_id);
    await letGo((await called(instance))[2]?.instance_id);
    await bank.client.workflow.getHandle(workflowId).result();
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    const lines = ['began', 'left start next', 'entered call', 'left call completed', 'left check all', 'ended end done'];
    expect(await journalOf(bank, instance)).toEqual(lines);
    const correlations = await bank.database.source.query<{ correlation: string; channel: string }[]>(
      'select correlation, channel from instance where id = any($1)',
      [(await called(instance)).map(({ instance_id }) => instance_id)],
    );
    expect(new Set(correlations.map(({ correlation }) => correlation)).size).toBe(3);
    expect(correlations.map(({ channel }) => channel)).toEqual(['journey', 'journey', 'journey']);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('of an empty list is done at once', async () => {
    const { instance } = await call(callerOf(await publishChild(), eachItem), []);
    await untilInstance(bank, instance, ({ outcome }) => outcome === 'done');
  }, 30_000);

  test('is called off when the caller leaves by an exit, and what has not begun never does', async () => {
    const exits = [{ id: 'x', label: { zh: '还清' }, goal: false, event: 'paid', outcome: 'paid' }];
    const { instance, workflowId } = await call(callerOf(await publishChild(), eachItem, { exits }), [1, 2, 3]);
    await untilStates(instance, 'open open waiting');
    for (const { instance_id } of await called(instance))
      if (instance_id) await untilInstance(bank, instance_id, ({ status }) => status === 'running');
    await put(instance, (inbox) => ({ type: 'event', at: new Date().toISOString(), inbox, id: 'p', name: 'paid', data: {} }));
    await untilStates(instance, 'ended ended cancelled');
    const [first] = await called(instance);
    expect(await journalOf(bank, String(first?.instance_id))).toContain('ended cancelled');
    expect(await instanceRow(bank, instance)).toMatchObject({ status: 'ended', outcome: 'paid' });
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('goes on without the caller where that is drawn', async () => {
    const exits = [{ id: 'x', label: { zh: '还清' }, goal: false, event: 'paid', outcome: 'paid' }];
    const { instance } = await call(callerOf(await publishChild(), { ...eachItem, children: 'leave' }, { exits }), [1]);
    await untilStates(instance, 'open');
    await put(instance, (inbox) => ({ type: 'event', at: new Date().toISOString(), inbox, id: 'p', name: 'paid', data: {} }));
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    await letGo((await called(instance))[0]?.instance_id);
    expect(await states(instance)).toBe('ended');
  }, 60_000);

  test('that is not let in is a result of its own, with the rule', async () => {
    const closed = await publishChild({ triggers: ['api'] });
    const { instance } = await call(callerOf(closed, eachItem), [1, 2]);
    await untilInstance(bank, instance, ({ outcome }) => outcome === 'lost');
    expect((await called(instance)).map(({ state, outcome }) => `${state} ${outcome ?? ''}`)).toEqual([
      'refused trigger-not-offered',
      'refused trigger-not-offered',
    ]);
    const unknown = await call(callerOf('nobody', eachItem), [1]);
    await untilInstance(bank, unknown.instance, ({ outcome }) => outcome === 'lost');
  }, 60_000);

  test('brings back its result and what it hands over', async () => {
    const text = `start(items) > call(${await publishChild()}, verified) -verified-> check=decision(six: vars.found == 6.0) -six-> end
      check -else-> odd=end(odd); call -completed-> other=end(other); call -failed-> lost=end(lost)`;
    const config = { inputs: [{ name: 'number', value: '3.0' }], results: [{ variable: 'found', from: 'output.double' }] };
    const { instance } = await call(draw(text, { variables: { items: 'list', found: 'number' }, configs: { call: config } }), []);
    await untilStates(instance, 'open');
    await letGo((await called(instance))[0]?.instance_id);
    expect(await untilInstance(bank, instance, ({ status }) => status === 'ended')).toMatchObject({ outcome: 'done' });
  }, 60_000);

  test('that nobody waits for does not hold the caller up', async () => {
    const { instance } = await call(callerOf(await publishChild(), { ...eachItem, waits: 'detached' }), [1, 2, 3]);
    await untilInstance(bank, instance, ({ outcome }) => outcome === 'done');
    await untilStates(instance, 'open open waiting');
    await letGo((await called(instance))[0]?.instance_id);
    await untilStates(instance, 'ended open open');
  }, 60_000);

  test('calls itself no deeper than five times', async () => {
    const code = `self-${randomUUID()}`;
    const own = { triggers: ['api', 'call'], reentry: { kind: 'per-key', key: 'now' } };
    const graph = draw(`start > call(${code}) -completed-> end; call -failed-> lost=end(lost)`, { configs: { start: own } });
    const start = await bank.accept(await publishDrawing(bank, code, graph));
    await bank.gateway.start(start);
    await untilInstance(bank, start.input.instance, ({ status }) => status === 'ended');
    const rows = await bank.database.source.query<{ outcome: string }[]>(
      `select item.outcome from call_item item join instance on instance.id = item.caller_id join journey on journey.id = instance.journey_id
       where journey.code = $1 order by item.started_at desc nulls first`,
      [code],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['too-deep', 'lost', 'done', 'done', 'done', 'done']);
  }, 60_000);
});

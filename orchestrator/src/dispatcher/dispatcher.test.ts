import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCalendarShelf, makeEntrances, ScriptKit } from '@tongtu/store';
import { changeWork, findWork, putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { planOf } from '@tongtu/workflows/testing';
import { makeRecogniser } from '../connectors/intent/recogniser.js';
import { instanceRow, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';
import { type Dispatcher, startDispatcher } from './dispatcher.js';

const recogniser = makeRecogniser();
let bank: TestBank;
let dispatchers: readonly Dispatcher[] = [];
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

/* Two at once, as two processes would be. */
beforeEach(() => {
  const { gateway, world, database } = bank;
  const [entrances, calendars] = [makeEntrances(database.source), makeCalendarShelf(database.source)];
  const dispatcherWorld = () => ({
    store: world.store,
    log: world.log,
    gateway,
    recogniser,
    entrances,
    calendars,
    databaseUrl: database.url,
  });
  dispatchers = [startDispatcher(dispatcherWorld()), startDispatcher(dispatcherWorld())];
});
afterEach(() => Promise.all(dispatchers.map((one) => one.stop())));

describe('the dispatcher', () => {
  test('starts within five seconds what was accepted and then interrupted, once', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT1H) > end')));
    const { instance } = start.input;
    const began = performance.now();
    await bank.database.source.query(`insert into outbox (kind, instance_id) values ('start', $1)`, [instance]);
    await untilInstance(bank, instance, ({ status }) => status === 'running');
    expect(performance.now() - began).toBeLessThan(5_000);
    const open = async () => bank.database.source.query('select 1 from outbox where instance_id = $1 and done_at is null', [instance]);
    await until('the row is done', async () => ((await open()).length === 0 ? true : undefined));
    expect(await instanceRow(bank, instance)).toMatchObject({ last_sequence: 4 });
  }, 30_000);

  test('delivers what was put in an inbox and then interrupted', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT1H, paid) -paid-> end; wait -time-> late=end(late)')));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    const happening = (inbox: number) =>
      ({ type: 'event', at: new Date().toISOString(), inbox, id: 'e1', name: 'paid', data: {} }) as const;
    await bank.database.source.transaction((manager) =>
      putInInbox(manager, sampleKeyRing, { instance, source: 'event:test', eventId: 'e1', happening }),
    );
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    const undelivered = () => bank.database.source.query('select 1 from inbox where instance_id = $1 and delivered_at is null', [instance]);
    await until('the inbox is marked', async () => ((await undelivered()).length === 0 ? true : undefined));
  }, 30_000);
});

describe('the assistant', () => {
  const label: JsonObject = { zh: '助手', en: 'Assistant' };
  const ladder: readonly JsonObject[] = [
    { id: 'self', family: 'customer', label, tryFor: 'P1D', tries: 1, channels: [] },
    { id: 'ai', family: 'ai', label, tryFor: 'PT30M', tries: 1, channels: [], minimumConfidence: 0.6 },
    { id: 'remote', family: 'remote', label, tryFor: 'PT20M', tries: 2, channels: [], assignment: { kind: 'queue', queue: 'help' } },
  ];
  const plan = planOf('start > touch -completed-> end; touch -declined-> end; touch -expired-> end', {
    configs: { touch: { idle: 'PT1S', lease: 'PT1S', ladder, scriptKit: 'verify' } },
  });
  const by = { actor: { kind: 'customer', id: 'c', name: '王*芳' }, channel: 'app', family: 'customer' } as const;

  /** A touchpoint that somebody began and left, so that the assistant has its turn. Gives its id. */
  async function leftTouchpoint(): Promise<string> {
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.startAndAwaitPosition(start);
    const [row] = await bank.database.source.query<{ id: string }[]>('select id from work where instance_id = $1', [start.input.instance]);
    const work = String(row?.id);
    await changeWork(bank.world.store, { work, action: { kind: 'take', by }, at: new Date().toISOString() });
    await until('the assistant’s turn', async () => ((await stateOf(work)).rung === 1 ? true : undefined));
    return work;
  }

  async function stateOf(work: string) {
    const record = await findWork(bank.database.source.manager, sampleKeyRing, { address: { id: work } });
    if (!record) throw new Error('There is no such work.');
    return record.state;
  }

  async function say(work: string, text: string): Promise<void> {
    await changeWork(bank.world.store, { work, action: { kind: 'say', by, text }, at: new Date().toISOString() });
  }

  test('answers what it understands, once, with the words of the script kit where there are some', async () => {
    const card = { id: 'photo-glare', title: { zh: '反光' }, body: { zh: '关掉闪光灯再拍一次。' } };
    await bank.database.source.manager.insert(ScriptKit, { code: 'verify', title: { zh: '核验' }, cards: [card] });
    const work = await leftTouchpoint();
    await say(work, '身份证拍照总是反光怎么办');
    const said = await until('an answer', async () => {
      const { said } = await stateOf(work);
      return said.at(-1)?.by.kind === 'ai' && said.length > 2 ? said : undefined;
    });
    expect(said.at(-1)?.text).toBe('关掉闪光灯再拍一次。');
    expect((await stateOf(work)).rung).toBe(1);
    expect((await stateOf(work)).said.filter(({ by: { kind } }) => kind === 'ai')).toHaveLength(2);
  }, 40_000);

  test('gives over to a person when it is asked for one, and when it does not understand', async () => {
    for (const text of ['我要找人工客服', `${randomUUID()} 床前明月光`]) {
      const work = await leftTouchpoint();
      await say(work, text);
      await until('the remote centre’s turn', async () => ((await stateOf(work)).rung === 2 ? true : undefined));
      expect((await stateOf(work)).said.at(-1)?.by.kind).toBe('ai');
    }
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleKeyRing } from '@tongtu/store/testing';
import { putInInbox } from '@tongtu/store/work';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const undo = { undo: 'call', undoPath: '/accounts/close', undoBody: [{ name: 'of', value: 'answer.number' }] };
const drawing = planOf(
  `start > fee=action -ok-> block=action -ok-> trust=action(refused) -ok-> end; trust -refused-> undone=end(undone)
   fee -failed-> !; block -failed-> !; trust -failed-> !`,
  { configs: { fee: undo, block: undo, trust: { attempts: 1 }, undone: { compensate: true } } },
);

describe('a compensation on Temporal', () => {
  test('undoes in reverse, each once under a key of its own, and ends', async () => {
    bank.coreBank.next(
      { status: 200, body: { number: 'F1' } },
      { status: 200, body: { number: 'B1' } },
      { status: 422, body: { code: 'refused' } },
    );
    const start = await bank.accept(await bank.publish(drawing));
    const { instance } = start.input;
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect((await journalOf(bank, instance)).slice(-4)).toEqual(['entered undone', 'undone block', 'undone fee', 'ended undone undone']);
    const keys = await bank.database.source.query<{ key: string; status: string }[]>(
      'select key, status from effect where instance_id = $1 order by started_at',
      [instance],
    );
    expect(keys.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'fee:1:http.request:1 done',
      'block:1:http.request:1 done',
      'trust:1:http.request:1 done',
      'undone:1:undo:1 done',
      'undone:1:undo:2 done',
    ]);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('that fails for good waits for a person, and goes on where it stopped', async () => {
    const fails = { status: 400 };
    bank.coreBank.next(
      { status: 200, body: {} },
      { status: 200, body: {} },
      { status: 422, body: { code: 'refused' } },
      { status: 200 },
      fails,
    );
    const start = await bank.accept(await bank.publish(drawing));
    const { instance } = start.input;
    await bank.gateway.start(start);
    const stuck = await untilInstance(bank, instance, ({ incident }) => incident);
    expect(stuck.positions[0]).toMatchObject({ step: 'undone', incident: { code: 'undo-failed', message: 'http-400' } });
    const actor = { kind: 'staff', id: 'chen', name: '陈立' } as const;
    const happening = (inbox: number) =>
      ({ type: 'commanded', at: new Date().toISOString(), inbox, command: { kind: 'retry' }, actor, reason: '核心已放行' }) as const;
    const entry = { instance, source: 'operator', eventId: randomUUID(), happening };
    await bank.database.source.transaction((manager) => putInInbox(manager, sampleKeyRing, entry));
    await tell(bank, instance);
    await bank.client.workflow.getHandle(start.workflowId).result();
    const undos = await bank.database.source.query<{ key: string }[]>(
      `select key from effect where instance_id = $1 and key like '%:undo:%' and status = 'done' order by key`,
      [instance],
    );
    expect(undos.map(({ key }) => key)).toEqual(['undone:1:undo:1', 'undone:1:undo:2']);
    expect((await journalOf(bank, instance)).filter((line) => line.startsWith('undone'))).toEqual(['undone block', 'undone fee']);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);
});

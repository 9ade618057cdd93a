import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import { planOf } from '@tongtu/workflows/testing';
import { happenSignal, type Delivered } from '@tongtu/workflows/temporal';
import { instanceRow, journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

/** Puts an event into the inbox of an instance, without telling it. */
async function event(instance: string, name: string, id = randomUUID()): Promise<Delivered> {
  const happening = (inbox: number) => ({ type: 'event', at: new Date().toISOString(), inbox, id, name, data: {} }) as const;
  const receipt = await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance, source: 'event:test', eventId: id, happening }),
  );
  if (!receipt.taken) throw new Error('The instance has ended.');
  return { inbox: receipt.number, happening: happening(receipt.number) };
}

describe('an instance that waits', () => {
  test('tells its first position, rests with one event for its news, and goes on when the time has come', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT2S) > end')));
    const first = await bank.gateway.startAndAwaitPosition(start);
    const { instance } = start.input;
    expect(first).toEqual({ instance, status: 'running', positions: [{ step: 'wait', visit: 1, work: null }] });
    const row = await instanceRow(bank, instance);
    expect(row.status).toBe('running');
    expect(row.positions[0]).toMatchObject({ step: 'wait', timers: [{ purpose: { kind: 'timer', index: 0 } }] });
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect((await journalOf(bank, instance)).slice(-2)).toEqual(['left wait time', 'ended end done']);
    // Start with update (5 + 2), timer (5), news of the rest (1), news of the end (1).
    expect((await bank.client.workflow.getHandle(start.workflowId).describe()).historyLength).toBe(14);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('hears an event once, however often and in whatever order the signals come', async () => {
    const plan = planOf('start > a=wait(PT1H, paid) -paid-> b=wait(PT1H, paid) -paid-> end; a -time-> late=end(late); b -time-> late');
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.startAndAwaitPosition(start);
    const { instance } = start.input;
    const first = await event(instance, 'paid');
    const second = await event(instance, 'other');
    const third = await event(instance, 'paid');
    const handle = bank.client.workflow.getHandle(start.workflowId);
    await Promise.all([first, first, second, first].map((one) => handle.signal(happenSignal, [one])));
    await untilInstance(bank, instance, ({ positions }) => positions[0]?.step === 'b');
    await handle.signal(happenSignal, [first, second]);
    expect((await instanceRow(bank, instance)).positions[0]?.step).toBe('b');
    await handle.signal(happenSignal, [third, third]);
    await handle.result();
    expect((await journalOf(bank, instance)).filter((line) => line.startsWith('left'))).toEqual([
      'left start next',
      'left a paid',
      'left b paid',
    ]);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('what was put in the inbox without being told is told later', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT1H, paid) -paid-> end; wait -time-> late=end(late)')));
    await bank.gateway.startAndAwaitPosition(start);
    await event(start.input.instance, 'paid');
    await tell(bank, start.input.instance);
    await bank.client.workflow.getHandle(start.workflowId).result();
    const undelivered = await bank.database.source.query('select 1 from inbox where instance_id = $1 and delivered_at is null', [
      start.input.instance,
    ]);
    expect(undelivered).toEqual([]);
  }, 30_000);

  test('dates what it hears by its own clock, whatever the clocks of those who tell it say; when an event happened stays with it', async () => {
    const plan = planOf(
      `start > first=wait(PT1H, go) -go-> then=wait(PT1H, paid) -paid-> end; first -time-> late=end(late); then -time-> late`,
      { configs: { then: { events: [{ id: 'paid', label: { zh: '付' }, event: 'paid', since: 'PT30M', assign: [] }] } } },
    );
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.startAndAwaitPosition(start);
    const { instance } = start.input;
    const handle = bank.client.workflow.getHandle(start.workflowId);
    const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
    const told = (inbox: number, name: string, more: object): Delivered => ({
      inbox,
      happening: { type: 'event', at: hours(48), inbox, id: `${inbox}`, name, data: {}, ...more },
    });
    await handle.signal(happenSignal, [told(1, 'paid', { occurred: hours(-2) }), told(2, 'go', {})]);
    const row = await untilInstance(bank, instance, ({ positions }) => positions[0]?.step === 'then');
    // An hour from now, not from the teller's clock; and the payment of two hours ago lies further back than the wait looks.
    const dueMs = Date.parse(row.positions[0]?.timers[0]?.due ?? '') - Date.now();
    expect(dueMs).toBeGreaterThan(3_500_000);
    expect(dueMs).toBeLessThanOrEqual(3_600_000);
    await handle.signal(happenSignal, [told(3, 'paid', {})]);
    await handle.result();
    const times = await bank.database.source.query<{ at: Date }[]>('select at from journal where instance_id = $1', [instance]);
    expect(times.every(({ at }) => Math.abs(at.getTime() - Date.now()) < 60_000)).toBe(true);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('does not end because somebody cancels it in Temporal', async () => {
    const start = await bank.accept(await bank.publish(planOf('start > wait(PT3S) > end')));
    await bank.gateway.startAndAwaitPosition(start);
    const handle = bank.client.workflow.getHandle(start.workflowId);
    await handle.cancel();
    await handle.result();
    expect((await journalOf(bank, start.input.instance)).at(-1)).toBe('ended end done');
  }, 30_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Calendar, CalendarDay } from '@tongtu/store';
import { sampleKeyRing } from '@tongtu/store/testing';
import { type InboxEntry, putInInbox } from '@tongtu/store/work';
import { planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

/** So many days after today, on the clock in Shanghai. */
const inDays = (count: number): string => new Date(Date.now() + (count * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** Makes or changes a calendar on which nothing is worked but one day. */
async function openOnly(code: string, date: string): Promise<void> {
  const { manager } = bank.database.source;
  const settings = { code, name: { zh: code }, zone: 'Asia/Shanghai', weekdays: [], hours: [{ from: '09:00', to: '17:00' }] };
  await manager.upsert(Calendar, { ...settings, updatedAt: () => 'clock_timestamp()' }, ['code']);
  await manager.delete(CalendarDay, { calendar: code });
  await manager.insert(CalendarDay, { calendar: code, date, kind: 'workday' });
}

const waitIn = (calendar: string) => ({ configs: { wait: { windows: [{ days: 'working', from: '09:00', to: '17:00' }], calendar } } });
const drawing = 'start > wait > end';

async function happen(instance: string, happening: InboxEntry['happening']): Promise<void> {
  const entry = { instance, source: 'operator', eventId: randomUUID(), happening };
  await bank.database.source.transaction((manager) => putInInbox(manager, sampleKeyRing, entry));
  await tell(bank, instance);
}

describe('a wait by the calendar on Temporal', () => {
  test('is due when the table says, and stays due then when the table changes or the history is replayed', async () => {
    await openOnly('bank', inDays(3));
    const start = await bank.accept(await bank.publish(planOf(drawing, waitIn('bank'))));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    const due = `${inDays(3)}T01:00:00.000Z`;
    expect((await untilInstance(bank, instance, ({ positions }) => positions[0]?.timers.length === 1)).positions[0]?.timers).toEqual([
      { due, purpose: { kind: 'timer', index: 0 } },
    ]);
    await openOnly('bank', inDays(9));
    expect(await replay(bank, start.workflowId)).toBe(1);
    expect((await instanceRow(bank, instance)).positions[0]?.timers).toMatchObject([{ due }]);
    // The next customer goes by the table as it stands now.
    const next = await bank.accept(await bank.publish(planOf(drawing, waitIn('bank'))));
    await bank.gateway.startAndAwaitPosition(next);
    const row = await untilInstance(bank, next.input.instance, ({ positions }) => positions[0]?.timers.length === 1);
    expect(row.positions[0]?.timers).toMatchObject([{ due: `${inDays(9)}T01:00:00.000Z` }]);
  }, 30_000);

  test('goes on at once while the window is open', async () => {
    await openOnly('bank', inDays(0));
    const always = { configs: { wait: { windows: [{ days: 'every', from: '00:00', to: '00:00' }] } } };
    const start = await bank.accept(await bank.publish(planOf(drawing, always)));
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect((await journalOf(bank, start.input.instance)).slice(-2)).toEqual(['left wait time', 'ended end done']);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('waits for a person when the bank has no such calendar, and goes on when it has been entered and tried again', async () => {
    const start = await bank.accept(await bank.publish(planOf(drawing, waitIn('moon'))));
    const { instance } = start.input;
    await bank.gateway.start(start);
    const stuck = await untilInstance(bank, instance, ({ incident }) => incident);
    expect(stuck.positions[0]?.incident).toMatchObject({ code: 'request-failed', message: 'calendar-unknown' });
    await openOnly('moon', inDays(2));
    const actor = { kind: 'staff', id: 'chen', name: '陈立' } as const;
    const order = { type: 'commanded', command: { kind: 'retry' }, actor, reason: '日历补上了' } as const;
    await happen(instance, (inbox) => ({ ...order, at: new Date().toISOString(), inbox }));
    const row = await untilInstance(bank, instance, ({ positions }) => positions[0]?.timers.length === 1);
    expect(row).toMatchObject({ incident: false, positions: [{ timers: [{ due: `${inDays(2)}T01:00:00.000Z` }] }] });
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);
});

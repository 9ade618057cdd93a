import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Channel, ContactPolicyRow } from '@tongtu/store';
import { planOf } from '@tongtu/workflows/testing';
import { instanceRow, journalOf, replay, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
  const app = { code: 'app', family: 'customer', name: { zh: '手机银行' }, abilities: [] } as const;
  await bank.database.source.manager.insert(Channel, { ...app, abilities: [] });
}, 120_000);
afterAll(() => bank.close(), 30_000);

const flow = 'start > message -sent-> end; message -suppressed-> no=end(held); message -failed-> lost=end(lost)';
const sms = { channel: 'sms', body: { zh: '您好', en: 'Hello' } };
const inApp = { channel: 'in-app', title: { zh: '您好', en: 'Hello' }, body: { zh: '您好', en: 'Hello' } };

async function run(message: object): Promise<{ readonly instance: string; readonly workflowId: string }> {
  const start = await bank.accept(await bank.publish(planOf(flow, { configs: { message: { class: 'regulatory', ...message } } })));
  await bank.gateway.start(start);
  return { instance: start.input.instance, workflowId: start.workflowId };
}

describe('a message of a journey', () => {
  test('goes by the next channel when the first one refuses, and ends the journey with its reason in the journal', async () => {
    bank.gateways.next({ status: 422, code: 'blocked' });
    const { instance, workflowId } = await run({ channels: [sms, inApp] });
    await untilInstance(bank, instance, ({ outcome }) => outcome === 'done');
    expect(await journalOf(bank, instance)).toEqual(expect.arrayContaining(['left message sent', 'ended end done']));
    const handle = bank.client.workflow.getHandle(workflowId);
    await handle.result();
    expect((await handle.describe()).historyLength).toBe(5 + 6);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 30_000);

  test('refused by every channel goes on by “failed”', async () => {
    bank.gateways.next({ status: 422, code: 'blocked' });
    const { instance } = await run({ channels: [sms] });
    await untilInstance(bank, instance, ({ outcome }) => outcome === 'lost');
  }, 30_000);

  test('at a quiet hour waits until it ends, within one visit of its step, and is sent once', async () => {
    // Quiet until the next full minute, which is the shortest that hours can be.
    const local = `now() at time zone 'Asia/Shanghai'`;
    const [quiet] = await bank.database.source.query<{ from: string; to: string }[]>(
      `select to_char(${local} - interval '5 min', 'HH24:MI') as from, to_char(${local} + interval '1 min', 'HH24:MI') as to`,
    );
    await bank.database.source.manager.insert(ContactPolicyRow, {
      ...{ class: 'service', caps: [], sparesHolidays: false, atOnce: null, updatedBy: null },
      quiet: { from: String(quiet?.from), to: String(quiet?.to), channels: 'all' },
    });
    const { instance, workflowId } = await run({ class: 'service', consent: 'service', channels: [sms], quiet: 'wait' });
    const { positions } = await untilInstance(bank, instance, (row) => row.positions.some(({ timers }) => timers.length > 0));
    expect(positions).toMatchObject([{ step: 'message', visit: 1 }]);
    await until(
      'the quiet minute is over',
      async () => ((await instanceRow(bank, instance)).outcome === 'done' ? true : undefined),
      75_000,
    );
    expect(await journalOf(bank, instance)).toEqual(
      expect.arrayContaining(['put-off message', 'waiting message', 'left message sent', 'ended end done']),
    );
    const keys = await bank.database.source.query<{ key: string }[]>('select key from effect where instance_id = $1 order by key', [
      instance,
    ]);
    expect(keys.map(({ key }) => key)).toEqual(['message:1:message.send:1', 'message:1:message.send:2']);
    expect(bank.gateways.accepted.filter(({ key }) => key.startsWith(instance)).map(({ key }) => key)).toEqual([
      `${instance}:message:1:message.send:2/sms`,
    ]);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 120_000);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { putInInbox } from '@tongtu/store/work';
import { sampleKeyRing } from '@tongtu/store/testing';
import type { JsonObject } from '@tongtu/workflows/graph';
import { planOf } from '@tongtu/workflows/testing';
import type { Plan } from '@tongtu/workflows/plan';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';
import { until } from '../testing/until.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

const steps = ['one', 'two', 'three'] as const;
const exits = [{ id: 'gone', label: { zh: '走了', en: 'Gone' }, goal: false, event: 'gone', outcome: 'gone' }];

/** Three calls, quick or not. */
function calls(quick: boolean, text = 'start > one=action -ok-> two=action -ok-> three=action -ok-> end'): Plan {
  const limits = { one: 'PT0.7S', two: 'PT0.15S', three: 'PT0.15S' };
  const each = steps.map((step): [string, JsonObject] => [step, { quick, timeout: limits[step], attempts: 4 }]);
  const failing = steps.map((step) => `${step} -failed-> !`).join('; ');
  return planOf(`${text}; ${failing}`, { configs: Object.fromEntries(each), exits });
}

async function begin(plan: Plan) {
  const start = await bank.accept(await bank.publish(plan));
  await bank.gateway.start(start);
  return { ...start, instance: start.input.instance, handle: bank.client.workflow.getHandle(start.workflowId) };
}

/** An event comes while the provider is at work on the first call, and is on its way to the workflow when that is done. */
async function meanwhile(plan: Plan, event: string): Promise<Awaited<ReturnType<typeof begin>>> {
  const before = bank.coreBank.requests();
  bank.coreBank.next({ status: 200, delayMs: 500 });
  const begun = await begin(plan);
  await until('the provider is at work', () => Promise.resolve(bank.coreBank.requests() > before ? true : undefined));
  const happening = (inbox: number) =>
    ({ type: 'event', at: new Date().toISOString(), inbox, name: event, id: `${event}-${inbox}`, data: {}, channel: 'app' }) as const;
  await bank.database.source.transaction((manager) =>
    putInInbox(manager, sampleKeyRing, { instance: begun.instance, source: 'app', eventId: `${event}-1`, happening }),
  );
  await tell(bank, begun.instance);
  return begun;
}

const done = (instance: string) => bank.coreBank.done.filter((key) => key.startsWith(instance)).map((key) => key.split(':')[1]);

describe('a fast segment', () => {
  test('is one workflow task and one event, with the same effects and the same journal as ordinary steps', async () => {
    const [fast, slow] = [await begin(calls(true)), await begin(calls(false))];
    await Promise.all([fast.handle.result(), slow.handle.result()]);
    expect([(await fast.handle.describe()).historyLength, (await slow.handle.describe()).historyLength]).toEqual([6, 5 + 6 * 3]);
    expect([done(fast.instance), done(slow.instance)]).toEqual([steps, steps]);
    expect(await journalOf(bank, fast.instance)).toEqual(await journalOf(bank, slow.instance));
    expect(await replay(bank, fast.workflowId)).toBe(1);
  }, 60_000);

  test('obeys an exit that arrives meanwhile before the next effect', async () => {
    const { instance, handle, workflowId } = await meanwhile(calls(true), 'gone');
    await handle.result();
    const row = await untilInstance(bank, instance, ({ status }) => status === 'ended');
    expect([row.outcome, done(instance)]).toEqual(['gone', ['one']]);
    expect((await journalOf(bank, instance)).filter((line) => /^left (two|three)/.test(line))).toEqual([]);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('hears what does not concern it and goes on, each effect once', async () => {
    const plan = calls(
      true,
      'start > one=action -ok-> two=action -ok-> three=action -ok-> wait(PT1H, other) -other-> end; wait -time-> end',
    );
    const { instance, handle, workflowId } = await meanwhile(plan, 'other');
    await untilInstance(bank, instance, ({ positions }) => positions[0]?.step === 'wait');
    expect([...done(instance)].sort()).toEqual([...steps].sort());
    expect(bank.coreBank.done.filter((key) => key.startsWith(instance))).toHaveLength(3);
    await handle.terminate();
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('whose second call fails at first has it tried again like any other call, and goes on', async () => {
    bank.coreBank.next({ status: 200 }, { status: 500 }, { status: 500 });
    const { instance, handle, workflowId } = await begin(calls(true));
    await handle.result();
    expect(done(instance)).toEqual(steps);
    expect(await journalOf(bank, instance)).toEqual([
      ...[
        'began',
        'left start next',
        'entered one',
        'left one ok',
        'entered two',
        'left two ok',
        'entered three',
        'left three ok',
        'ended end done',
      ],
    ]);
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('that is refused for a business reason leaves by it', async () => {
    bank.coreBank.next({ status: 200 }, { status: 422, body: { code: 'no' } });
    const plan = planOf(
      `start > one=action -ok-> two=action(no) -ok-> three=action -ok-> end; two -no-> refused=end(refused); ${steps.map((step) => `${step} -failed-> !`).join('; ')}`,
      { configs: Object.fromEntries(steps.map((step) => [step, { quick: true, timeout: 'PT0.33S' }])) },
    );
    const { instance, handle } = await begin(plan);
    await handle.result();
    expect((await untilInstance(bank, instance, ({ status }) => status === 'ended')).outcome).toBe('refused');
    expect((await handle.describe()).historyLength).toBe(6);
  }, 60_000);

  test('runs in several branches at once', async () => {
    const text = `start > parallel(a, b) -a-> one=action -ok-> two=action -ok-> join(parallel) > end; parallel -b-> three=action -ok-> join`;
    const { instance, handle, workflowId } = await begin(calls(true, text));
    await handle.result();
    expect([...done(instance)].sort()).toEqual([...steps].sort());
    expect(await replay(bank, workflowId)).toBe(1);
  }, 60_000);

  test('on the customer’s record is written in its order', async () => {
    const { instance, handle, input } = await begin(planOf('start > a=set(#one) > b=set(#two) > c=set(#three) > end'));
    await handle.result();
    const [customer] = await bank.database.source.query('select attributes from customer where id = $1', [input.subject.id]);
    expect(customer).toEqual({ attributes: { tags: ['one', 'two', 'three'] } });
    expect((await handle.describe()).historyLength).toBe(6);
    expect((await journalOf(bank, instance)).at(-1)).toBe('ended end done');
  }, 60_000);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleKeyRing } from '@tongtu/store/testing';
import { putInInbox } from '@tongtu/store/work';
import type { Plan, PlanTrigger } from '@tongtu/workflows/plan';
import { planOf } from '@tongtu/workflows/testing';
import { journalOf, replay, tell, untilInstance } from '../testing/facts.js';
import { openTestBank, type TestBank } from '../testing/test-bank.js';

let bank: TestBank;
beforeAll(async () => {
  bank = await openTestBank();
}, 120_000);
afterAll(() => bank.close(), 30_000);

/** The checker wants a minute between repetitions; here they follow each other faster. */
function quickly(plan: Plan, when: PlanTrigger['when']): Plan {
  const wait = plan.instructions['wait'];
  const triggers = wait?.triggers?.map((trigger) => (trigger.when.kind === 'timer' ? { ...trigger, when } : trigger));
  return { ...plan, instructions: { ...plan.instructions, ...(wait && triggers ? { wait: { ...wait, triggers } } : {}) } };
}

const trigger = (id: string, when: object) => ({ id, label: { zh: id, en: id }, when, interrupting: false }) as never;

describe('a trigger that does not interrupt, on Temporal', () => {
  test('starts a side line each time it comes due, and each time it is heard of; the main line stays, and ends them all', async () => {
    const drawn = planOf(
      `start > wait(PT1H, done) -done-> end; wait -time-> end
       wait -on.remind-> set(#reminded) > aside=end(aside); wait -on.asked-> long=wait(P1D) > aside`,
      {
        on: {
          wait: [
            trigger('remind', { kind: 'timer', after: 'PT1M', repeat: { every: 'PT1M' } }),
            trigger('asked', { kind: 'event', event: 'asked' }),
          ],
        },
      },
    );
    const plan = quickly(drawn, { kind: 'timer', afterMs: 300, repeat: { everyMs: 300, times: 2 } });
    const start = await bank.accept(await bank.publish(plan));
    const { instance } = start.input;
    await bank.gateway.startAndAwaitPosition(start);
    const event = async (name: string) => {
      const id = randomUUID();
      const happening = (inbox: number) => ({ type: 'event', at: new Date().toISOString(), inbox, id, name, data: {} }) as const;
      const entry = { instance, source: 'event:test', eventId: id, happening };
      await bank.database.source.transaction((manager) => putInInbox(manager, sampleKeyRing, entry));
      await tell(bank, instance);
    };
    await event('asked');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const row = await untilInstance(bank, instance, ({ positions }) => positions.length === 2);
    expect(row.positions.map(({ step }) => step)).toEqual(['wait', 'long']);
    await event('done');
    await bank.client.workflow.getHandle(start.workflowId).result();
    const journal = await journalOf(bank, instance);
    expect(journal.filter((line) => line.startsWith('side-line')).sort()).toEqual([
      'side-line wait on.asked',
      ...Array.from({ length: 3 }, () => 'side-line wait on.remind'),
    ]);
    expect(journal.filter((line) => line === 'left aside aside')).toHaveLength(3);
    expect(journal.slice(-3)).toEqual(['left wait done', 'interrupted long', 'ended end done']);
    const tagged = await bank.database.source.query('select key from effect where instance_id = $1 order by key', [instance]);
    expect(tagged).toEqual([1, 2, 3].map((visit) => ({ key: `set:${visit}:customer.update:1` })));
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);

  test('catches an error of a system and lets the failure go its drawn way', async () => {
    bank.coreBank.next({ status: 400 });
    const plan = planOf('start > act=action -ok-> end; act -failed-> late=end(late); act -on.refused-> set(#told) > aside=end(aside)', {
      on: { act: [trigger('refused', { kind: 'error', code: 'http-400' })] },
    });
    const start = await bank.accept(await bank.publish(plan));
    await bank.gateway.start(start);
    await bank.client.workflow.getHandle(start.workflowId).result();
    expect((await journalOf(bank, start.input.instance)).filter((line) => /side-line|ended/.test(line))).toEqual([
      'side-line act on.refused',
      'ended late late',
    ]);
    expect(await replay(bank, start.workflowId)).toBe(1);
  }, 30_000);
});

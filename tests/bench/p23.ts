import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StaffClient } from '@tongtu/api/client';
import { draw } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { percentile } from '../figures/statistics.js';
import { must, type Bank } from '../journeys/bank/open-bank.js';
import { until } from '../services/until.js';
import { withDeployed } from './bed/deployed.js';

const graph = draw('start > touch(P30D) -completed-> end; touch -declined-> no=end(declined); touch -expired-> old=end(expired)', {
  configs: { touch: { idle: 'PT2S', lease: 'PT5S' } },
});

/** A customer applies, fills in one field and leaves. */
async function breakOff({ app }: Bank, customer: string): Promise<void> {
  const params = { path: { code: 'form' }, header: { 'Idempotency-Key': randomUUID() } };
  const body = { customer, input: {}, wait: 'position' as const, orContinue: false };
  const { work } = must(await app.POST('/api/journeys/{code}/instances', { params, body }), 'a trigger');
  if (!work) throw new Error('No form was opened in time.');
  const path = { id: work };
  const { version } = must(await app.POST('/api/touchpoints/{id}/lease', { params: { path }, body: {} }), 'the lease');
  const save = { params: { path, header: { 'If-Match': `"${version}"` } }, body: { fields: { name: '王小芳' }, verifications: {} } };
  must(await app.PATCH('/api/touchpoints/{id}/fields', save), 'a save');
  must(await app.DELETE('/api/touchpoints/{id}/lease', { params: { path } }), 'leaving');
}

/** Watches the queue as the workbench does: whenever the stream says that tasks changed, it asks for them. Notes when each customer's is first seen. */
async function watchQueue(agent: StaffClient, seen: Map<string, number>): Promise<{ readonly stop: () => void }> {
  const control = new AbortController();
  const { data } = await agent.GET('/api/live', { params: { query: { topics: 'tasks' } }, parseAs: 'stream', signal: control.signal });
  if (!data) throw new Error('The stream was refused.');
  const follow = async () => {
    const chunks = (data as ReadableStream<Uint8Array>).getReader();
    while (!(await chunks.read()).done) {
      const { items } = must(await agent.GET('/api/tasks', { params: { query: { view: 'open', limit: 100 } } }), 'the queue');
      const now = Date.now();
      for (const { customer } of items) if (customer && !seen.has(customer.number)) seen.set(customer.number, now);
    }
  };
  void follow().catch((error: unknown) => {
    if (!control.signal.aborted) throw error;
  });
  return { stop: () => control.abort() };
}

export const figure: Figure = {
  id: 'P23',
  title: 'seconds from the marked breakpoint until the task is in the queue that an agent sees, p99',
  run: async ({ quick, note }) =>
    withDeployed(async ({ tongtu, bank }) => {
      const numbers = Array.from({ length: quick ? 3 : 80 }, (_, index) => `P23-${index}`);
      await bank.addCustomers(numbers.map((number) => ({ number })));
      await bank.publish('form', graph);
      const agent = await bank.hire('agent', { roles: ['agent'], institution: 'centre', queues: ['help'] });
      const seen = new Map<string, number>();
      const watch = await watchQueue(agent, seen);
      for (const number of numbers) {
        await breakOff(bank, number);
        await pause(100);
      }
      await until(() => Promise.resolve(seen.size === numbers.length), { milliseconds: 30_000, what: 'every task is in the queue' });
      watch.stop();
      const rows = await tongtu.database.source.query<{ number: string; breakpoint_at: Date }[]>(
        'select customer.number, work.breakpoint_at from work join customer on customer.id::text = work.subject_id::text',
      );
      const seconds = rows.map(({ number, breakpoint_at: at }) => ((seen.get(number) ?? Infinity) - at.getTime()) / 1000);
      const p99 = percentile(seconds, 99);
      note(`p50 ${percentile(seconds, 50).toFixed(3)} s, p99 ${p99.toFixed(3)} s`);
      const all = seen.size === numbers.length;
      if (quick) return { value: `${seen.size}/${numbers.length}`, target: '=all', ok: all, n: seconds.length };
      return { value: p99, target: '<=1', ok: all && p99 <= 1, n: seconds.length, samples: seconds };
    }),
};

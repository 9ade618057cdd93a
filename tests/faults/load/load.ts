import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelClient } from '@tongtu/api/client';
import type { Bank } from '../../journeys/bank/open-bank.js';
import { until } from '../../services/until.js';
import { wholeForm, type LoadJourney } from './journeys.js';
import { persist } from './persist.js';

/** A trigger that the API acknowledged with 2xx. */
export interface Acknowledged {
  readonly code: LoadJourney;
  readonly customer: string;
  readonly key: string;
  readonly instance: string;
  /** How often it was sent until it was acknowledged. */
  readonly tries: number;
}

/** Customers who come steadily and travel all kinds of journeys, whatever happens to the bank. */
interface Load {
  readonly acknowledged: readonly Acknowledged[];
  /** No more customers; resolves when those under way have done what they do. Throws when one of them was refused. */
  readonly stop: () => Promise<void>;
}

interface LoadSettings {
  readonly bank: Bank;
  readonly perSecond: number;
  /** Numbers of customers who have not travelled yet; used from the end. */
  readonly customers: string[];
  readonly random: () => number;
}

/** How long somebody looks for a form that has not opened. */
const formMs = 60_000;

/** Starts the load. */
export function startLoad({ bank: { app }, perSecond, customers, random }: LoadSettings): Load {
  const acknowledged: Acknowledged[] = [];
  const visits: Promise<void>[] = [];
  const control = new AbortController();
  const arrive = async () => {
    while (!control.signal.aborted) {
      const customer = customers.pop();
      if (customer === undefined) throw new Error('The load has run out of customers.');
      visits.push(visit({ app, customer, code: pick(random()) }, acknowledged));
      await pause((1000 / perSecond) * (0.5 + random()));
    }
  };
  const arriving = arrive();
  return {
    acknowledged,
    stop: async () => {
      control.abort();
      await arriving;
      await Promise.all(visits);
    },
  };
}

/** Half of them need nothing, and one in ten has it done in one go; three in ten wait, two in ten fill in the application. */
function pick(chance: number): LoadJourney {
  if (chance < 0.4) return 'straight';
  if (chance < 0.5) return 'quick';
  return chance < 0.8 ? 'waiting' : 'relay';
}

interface Visit {
  readonly app: ChannelClient;
  readonly customer: string;
  readonly code: LoadJourney;
}

async function visit(going: Visit, acknowledged: Acknowledged[]): Promise<void> {
  acknowledged.push(await trigger(going, randomUUID(), 'position'));
  if (going.code === 'relay') await fillIn(going);
}

/** Sends one trigger until it is acknowledged, always under the same key. */
export async function trigger({ app, customer, code }: Visit, key: string, wait: 'position' | 'accepted'): Promise<Acknowledged> {
  const order = { params: { path: { code }, header: { 'Idempotency-Key': key } }, body: { customer, input: {}, wait, orContinue: false } };
  const { data, error, tries } = await persist(() => app.POST('/api/journeys/{code}/instances', order));
  if (!data) throw new Error(`A trigger was refused: ${JSON.stringify(error)}`);
  return { code, customer, key, instance: data.instance, tries };
}

/** Finishes the application however often the line breaks: what was done already is not done again. */
async function fillIn({ app, customer }: Visit): Promise<void> {
  const id = await until(async () => (await app.GET('/api/touchpoints', { params: { query: { customer } } })).data?.items[0]?.id, {
    milliseconds: formMs,
    everyMs: 250,
    what: 'the form is open',
  });
  for (;;) {
    const path = { id };
    const taken = await persist(() => app.POST('/api/touchpoints/{id}/lease', { params: { path }, body: {} }));
    if (codeOf(taken.error) === 'work-closed') return;
    if (!taken.data) throw new Error(`The lease was refused: ${JSON.stringify(taken.error)}`);
    const header = { 'If-Match': `"${taken.data.version}"` };
    const saved = await persist(() => app.PATCH('/api/touchpoints/{id}/fields', { params: { path, header }, body: wholeForm() }));
    // A save that was done and not acknowledged: the version has moved on.
    if (!saved.data && codeOf(saved.error) !== 'stale-version') throw new Error(`The save was refused: ${JSON.stringify(saved.error)}`);
    const completed = await persist(() => app.POST('/api/touchpoints/{id}/complete', { params: { path }, body: {} }));
    if (completed.data || codeOf(completed.error) === 'work-closed') return;
  }
}

function codeOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';
}

/** Numbers for so many customers of a load. */
export function customerNumbers(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

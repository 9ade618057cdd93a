import { randomUUID } from 'node:crypto';
import { makeKeyRing } from '@tongtu/store/codec';
import { makeTemporalClient, makeTemporalGateway, type TemporalGateway } from '@tongtu/store/temporal-gateway';
import { draw } from '@tongtu/workflows/testing';
import type { Figure } from '../figures/figure.js';
import { ratioOf, runPairs } from '../figures/pairs.js';
import { median } from '../figures/statistics.js';
import { must, type Bank } from '../journeys/bank/open-bank.js';
import type { RunningTongtu } from '../services/start-tongtu.js';
import { type Accepted, acceptMany } from './bed/accepted.js';
import { inputOf } from './bed/bed.js';
import { withDeployed } from './bed/deployed.js';

/** One trigger, answered by the first position: whether it was known within the 2 s that both ways give it. */
type Trigger = () => Promise<boolean>;

interface Block {
  readonly perSecond: number;
  readonly p50Ms: number;
  /** Triggers whose first position came too late to be told. */
  readonly late: number;
}

const code = 'rest';

/** So many triggers one after the other for the latency, then so many by eight callers for the throughput. */
async function runBlock(trigger: Trigger, { single, crowd }: { readonly single: number; readonly crowd: number }): Promise<Block> {
  const times: number[] = [];
  let late = 0;
  for (let index = 0; index < single; index += 1) {
    const since = performance.now();
    if (!(await trigger())) late += 1;
    times.push(performance.now() - since);
  }
  let left = crowd;
  const since = performance.now();
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      if (!(await trigger())) late += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  return { perSecond: (crowd * 1000) / (performance.now() - since), p50Ms: median(times), late };
}

/** A trigger through the API, over HTTP: signed, validated, idempotent, durable. */
function byApi({ app }: Bank, numbers: string[]): Trigger {
  return async () => {
    const customer = numbers.pop() ?? '';
    const params = { path: { code }, header: { 'Idempotency-Key': randomUUID() } };
    const body = { customer, input: {}, wait: 'position' as const, orContinue: false };
    const { positions } = must(await app.POST('/api/journeys/{code}/instances', { params, body }), 'a trigger');
    return positions[0]?.step === 'wait';
  };
}

/** The call of Temporal's client that such a trigger makes in the end, and nothing else. */
function byClient(gateway: TemporalGateway, accepted: Accepted[]): Trigger {
  return async () => {
    const one = accepted.pop();
    if (!one) throw new Error('Too few applications were accepted.');
    const position = await gateway.startAndAwaitPosition({ workflowId: one.workflowId, journey: code, input: inputOf(one) });
    return position?.positions[0]?.step === 'wait';
  };
}

async function acceptDirectly({ database }: RunningTongtu, count: number): Promise<Accepted[]> {
  const [row] = await database.source.query<{ journey: string; version: string; plan: string; customer: string }[]>(
    `select version.journey_id as journey, version.id as version, version.plan_hash as plan, (select id from customer where number = 'P6-bare') as customer from version`,
  );
  if (!row) throw new Error('Nothing is published.');
  return [...(await acceptMany(database.source, row, count))];
}

export const figure: Figure = {
  id: 'P6',
  title:
    'triggers a second by the API (signed, validated, idempotent, durable) ÷ by the bare client, both answered by the first position; p50 added',
  run: async ({ quick, seed, note }) =>
    withDeployed(async ({ tongtu, bank }) => {
      const amount = quick ? { pairs: 1, single: 1, crowd: 8 } : { pairs: 9, single: 15, crowd: 64 };
      const count = (amount.pairs + 1) * (amount.single + amount.crowd);
      const numbers = Array.from({ length: count }, (_, index) => `P6-${index}`);
      await bank.addCustomers([...numbers, 'P6-bare'].map((number) => ({ number })));
      await bank.publish(code, draw('start > wait(P30D) > end'));
      const keyRing = makeKeyRing([String(tongtu.env['TONGTU_MASTER_KEY'])]);
      const client = makeTemporalClient({ address: tongtu.temporalAddress, namespace: 'default', tls: false, apiKey: undefined }, keyRing);
      const gateway = makeTemporalGateway(client, tongtu.taskQueue);
      const accepted = await acceptDirectly(tongtu, count);
      const [api, bare] = [byApi(bank, numbers), byClient(gateway, accepted)];
      const pairs = await runPairs(amount.pairs, { a: () => runBlock(api, amount), b: () => runBlock(bare, amount) });
      await gateway.close();
      if (quick) return { value: `${2 * count}`, target: '=all', ok: numbers.length + accepted.length === 0, n: pairs.length };
      const { value, interval, n } = ratioOf(
        pairs.map(({ a, b }) => ({ a: a.perSecond, b: b.perSecond })),
        seed,
      );
      note(`too late for the first position: ${pairs.map(({ a, b }) => `${a.late}+${b.late}`).join(' ')}`);
      const addedMs = median(pairs.map(({ a, b }) => a.p50Ms - b.p50Ms));
      return {
        value: `${value.toFixed(3)}/${addedMs.toFixed(1)}ms`,
        target: '>=0.75/<=5ms',
        ok: value >= 0.75 && addedMs <= 5,
        ...{ interval, n, samples: pairs },
      };
    }),
};

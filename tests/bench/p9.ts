import { makeStoredPlans } from '@tongtu/orchestrator';
import { makePayloadCodec } from '@tongtu/store/codec';
import { openTestDatabase, sampleKeyRing, type TestDatabase } from '@tongtu/store/testing';
import { compile } from '@tongtu/workflows/compiler';
import { type Plan, planHash } from '@tongtu/workflows/plan';
import { payloadConverter } from '@tongtu/workflows/temporal';
import type { Figure } from '../figures/figure.js';
import { bootstrapInterval, median } from '../figures/statistics.js';
import { largeJourney } from './bed/large-journey.js';

const steps = 10_000;

function largePlan(): Plan {
  const compiled = compile(largeJourney(steps));
  if (!('plan' in compiled)) throw new Error('The large journey does not compile.');
  return compiled.plan;
}

/** Stores a plan that no process has seen: the large one with an age of its own, so that its hash is new. */
async function storeNew({ source }: TestDatabase, large: Plan, index: number): Promise<string> {
  const plan = { ...large, maximumAgeMs: 86_400_000 + index };
  const hash = planHash(plan);
  await source.query('insert into plan (hash, format, body) values ($1, 1, $2)', [hash, JSON.stringify(plan)]);
  return hash;
}

interface Load {
  readonly cold: number;
  readonly warm: number;
  /** Whether the plan arrived whole, and was read from the table once. */
  readonly isWhole: boolean;
}

/** What a worker does with the first and the second start that name a plan: row, hash, codec, text, frozen object. */
async function loadTwice({ source }: TestDatabase, hash: string): Promise<Load> {
  let reads = 0;
  const query = <T>(text: string, values: unknown[]): Promise<T> => {
    reads += 1;
    return source.query<T>(text, values);
  };
  const counted = new Proxy(source, { get: (target, name): unknown => (name === 'query' ? query : Reflect.get(target, name)) });
  const plans = makeStoredPlans(counted);
  const codec = makePayloadCodec({ keyRing: sampleKeyRing, plans: plans.texts });
  const sent = await codec.encode([payloadConverter.toPayload({ plan: hash, input: {} })]);
  const receive = async () => {
    const since = performance.now();
    const [payload] = await codec.decode(sent);
    if (!payload) throw new Error('The codec swallowed the start.');
    const named = payloadConverter.fromPayload<{ readonly plan: string }>(payload);
    return { ms: performance.now() - since, isNamed: named.plan === hash };
  };
  const [cold, warm] = [await receive(), await receive()];
  const isWhole = cold.isNamed && warm.isNamed && planHash(await plans.of(hash)) === hash && reads === 1;
  return { cold: cold.ms, warm: warm.ms, isWhole };
}

export const figure: Figure = {
  id: 'P9',
  title:
    'a plan of 10,000 steps on a worker, from the row to the frozen object: milliseconds of the first start that names it, and of the next',
  run: async ({ quick, seed, note }) => {
    const database = await openTestDatabase();
    try {
      const large = largePlan();
      const loads: Load[] = [];
      const [warming, runs] = quick ? [0, 1] : [3, 21];
      for (let index = 0; index < warming + runs; index += 1) loads.push(await loadTwice(database, await storeNew(database, large, index)));
      const kept = loads.slice(warming);
      const isWhole = loads.every((load) => load.isWhole) && Object.keys(large.instructions).length >= 0.99 * steps;
      const [cold, warm] = [median(kept.map((load) => load.cold)), median(kept.map((load) => load.warm))];
      note(`cold ${cold.toFixed(1)} ms, warm ${warm.toFixed(3)} ms`);
      const base = { n: runs, samples: { loads: kept, bytes: JSON.stringify(large).length } };
      if (quick) return { ...base, value: isWhole ? 'whole' : 'torn', target: '=whole', ok: isWhole };
      return {
        ...base,
        value: `${cold.toFixed(0)}ms/${warm.toFixed(3)}ms`,
        target: '<250ms/<1ms',
        ok: isWhole && cold < 250 && warm < 1,
        interval: bootstrapInterval(
          kept.map((load) => load.cold),
          seed,
        ),
      };
    } finally {
      await database.close();
    }
  },
};

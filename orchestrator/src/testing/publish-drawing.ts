import type { Graph } from '@tongtu/workflows/graph';
import { planHash } from '@tongtu/workflows/plan';
import { planOf } from '@tongtu/workflows/testing';
import type { SampleJourney } from '@tongtu/store/testing';
import type { TestBank } from './test-bank.js';

/** Publishes a drawing under a code, so that it can be entered by its own rules. */
export async function publishDrawing({ bank, database }: TestBank, code: string, graph: Graph): Promise<SampleJourney> {
  const plan = planOf(graph);
  const hash = planHash(plan);
  const sample = await bank.journey(code);
  await database.source.query('insert into plan (hash, format, body) values ($1, 1, $2) on conflict do nothing', [
    hash,
    JSON.stringify(plan),
  ]);
  await database.source.query('update version set graph = $2, plan_hash = $3 where id = $1', [sample.version, JSON.stringify(graph), hash]);
  return { ...sample, plan: hash };
}

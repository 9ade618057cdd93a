import type { DataSource } from 'typeorm';
import { makePlanTexts, type PlanTexts } from '@tongtu/store/codec';
import { canonicalJson } from '@tongtu/workflows/graph';
import { type Plan, readPlan } from '@tongtu/workflows/plan';

/** Most parsed plans that this process keeps. */
const mostPlans = 200;

/** The published plans, as text for workflows and parsed for activities. They never change, so both are kept. */
export interface StoredPlans {
  readonly texts: PlanTexts;
  /** The plan of that hash. Throws when there is none, or one of a format that this version does not know. */
  readonly of: (hash: string) => Promise<Plan>;
}

/** Plans from the table `plan`. */
export function makeStoredPlans(source: DataSource): StoredPlans {
  const texts = makePlanTexts(async (hash) => {
    const [row] = await source.query<{ body: Plan }[]>('select body from plan where hash = $1', [hash]);
    return row ? canonicalJson(row.body) : null;
  });
  const parsed = new Map<string, Plan>();
  const decoder = new TextDecoder();

  async function of(hash: string): Promise<Plan> {
    const known = parsed.get(hash);
    if (known) return known;
    const plan = readPlan(decoder.decode(await texts.of(hash)));
    const [oldest] = parsed.keys();
    if (parsed.size >= mostPlans && oldest !== undefined) parsed.delete(oldest);
    parsed.set(hash, plan);
    return plan;
  }

  return { texts, of };
}

import type { EntityManager } from 'typeorm';
import type { MatchPlan } from '@tongtu/workflows/steps';
import type { Effect } from '../connector.js';

/**
 * What the customer's recent events say for each offer: the sum of their points, each halved with every half-life that has passed since. An offer
 * for which nothing speaks has 0. The clock is the database's; events from the future count as now.
 */
export async function eventPoints(
  manager: EntityManager,
  { subject }: Effect,
  { offers, signals, lookBackMs, halfLifeMs }: MatchPlan,
): Promise<ReadonlyMap<string, number>> {
  const points = new Map(offers.map(({ id }) => [id, 0]));
  if (subject.kind !== 'customer' || signals.length === 0) return points;
  const rows = await manager.query<{ name: string; weight: number }[]>(
    `select name, sum(power(0.5, greatest(0, extract(epoch from now() - at)) * 1000 / $4::float8))::float8 as weight
     from event where customer_id = $1 and name = any($2) and at > now() - make_interval(secs => $3::float8 / 1000) group by name`,
    [subject.id, [...new Set(signals.map(({ event }) => event))], lookBackMs, Math.max(1, halfLifeMs)],
  );
  const weights = new Map(rows.map(({ name, weight }) => [name, weight]));
  for (const { event, offer, points: each } of signals) points.set(offer, (points.get(offer) ?? 0) + each * (weights.get(event) ?? 0));
  return points;
}

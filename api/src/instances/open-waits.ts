import type { OfferRow, StandingPosition, WorkRow } from '@tongtu/store';
import type { Graph, Text } from '@tongtu/workflows/graph';
import type { InstanceView } from './instances.schema.js';

type Wait = InstanceView['waits'][number];

/** What an instance waits for, as the rows have it. */
export interface Waiting {
  readonly positions: readonly StandingPosition[];
  readonly works: readonly WorkRow[];
  readonly offers: readonly OfferRow[];
  readonly graph: Graph;
}

/** Everything that becomes due by itself, first due first: timers of the positions, leases, offers and expiries of the work. */
export function waitsOf({ positions, works, offers, graph }: Waiting): readonly Wait[] {
  const steps = new Map(graph.steps.map((step) => [step.id, step]));
  const nameOf = (step: string): Text | null => steps.get(step)?.name ?? null;
  const timers = positions.flatMap(({ step, timers: armed }) =>
    armed.map(({ due, purpose }): Wait => {
      const trigger = purpose.kind === 'trigger' ? steps.get(step)?.on.find(({ id }) => id === purpose.id)?.label : undefined;
      return { kind: purpose.kind, due, step, name: trigger ?? nameOf(step) };
    }),
  );
  const open = works.filter(({ status }) => status === 'open');
  const stepOf = new Map(works.map(({ id, step }) => [id, step]));
  const ofWorks = open.flatMap(({ step, leaseUntil, holderName, expiresAt }): readonly Wait[] => [
    ...(leaseUntil && holderName !== null
      ? [{ kind: 'lease' as const, due: leaseUntil.toISOString(), step, name: { zh: holderName } }]
      : []),
    { kind: 'expiry', due: expiresAt.toISOString(), step, name: nameOf(step) },
  ]);
  const ofOffers = offers.flatMap(({ until, workId }): readonly Wait[] => {
    const step = stepOf.get(workId);
    return until && step !== undefined ? [{ kind: 'offer', due: until.toISOString(), step, name: nameOf(step) }] : [];
  });
  return [...timers, ...ofWorks, ...ofOffers].toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

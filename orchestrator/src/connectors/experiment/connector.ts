import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { type ArmShare, armOf } from '@tongtu/workflows/steps';
import type { Effect, LocalConnector } from '../connector.js';

/**
 * Experiments in our own database. An arm once recorded stays, on re-entry and across versions; who has none yet gets theirs by the shares
 * of the drawing. An arm that the drawing no longer has is chosen anew.
 */
export function makeExperimentConnector(): LocalConnector {
  return {
    name: 'experiment',
    operation: 'experiment.assign',
    serves: () => true,
    kind: 'local',
    perform: async (effect, { manager }) => {
      const experiment = await nameOf(effect, manager);
      const arms = armsOf(effect.settings);
      const chosen = armOf(experiment, effect.subject.id, arms);
      const arm = await assign(manager, { effect, experiment, chosen, arms });
      const why = arm.isNew ? { code: 'arm-assigned', args: { share: shareOf(arms, arm.id) } } : { code: 'arm-kept' };
      return { answer: { outcome: arm.id, why }, receipt: { experiment, arm: arm.id } };
    },
  };
}

/** An experiment with a name is one for all journeys; else it is this step of this journey, in every version. */
async function nameOf({ instance, key, settings }: Effect, manager: EntityManager): Promise<string> {
  if (typeof settings['experiment'] === 'string') return `x:${settings['experiment']}`;
  const [row] = await manager.query<{ journey_id: string }[]>('select journey_id from instance where id = $1', [instance]);
  if (!row) throw new Error(`There is no instance ${instance}.`);
  const [step = ''] = key.split(':');
  return `${row.journey_id}/${step}`;
}

interface Assigning {
  readonly effect: Effect;
  readonly experiment: string;
  readonly chosen: string;
  readonly arms: readonly ArmShare[];
}

/** One statement, so that two instances of one customer at the same moment get the same arm. */
async function assign(
  manager: EntityManager,
  { effect, experiment, chosen, arms }: Assigning,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { instance, subject } = effect;
  const [row] = await manager.query<{ arm: string; is_new: boolean }[]>(
    `insert into experiment_arm (experiment, subject_kind, subject_id, arm, instance_id) values ($1, $2, $3, $4, $5)
     on conflict (experiment, subject_kind, subject_id) do update set
       arm = case when experiment_arm.arm = any($6) then experiment_arm.arm else excluded.arm end
     returning arm, xmax = 0 as is_new`,
    [experiment, subject.kind, subject.id, chosen, instance, arms.map(({ id }) => id)],
  );
  if (!row) throw new Error(`Experiment ${experiment} gave no arm.`);
  return { id: row.arm, isNew: row.is_new };
}

function armsOf({ arms }: JsonObject): readonly ArmShare[] {
  return Array.isArray(arms) ? (arms as readonly ArmShare[]) : [];
}

function shareOf(arms: readonly ArmShare[], arm: string): number {
  return arms.find(({ id }) => id === arm)?.share ?? 0;
}

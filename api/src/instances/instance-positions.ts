import type { EntityManager } from 'typeorm';
import { Instance, Version, WorkRow } from '@tongtu/store';
import type { FirstPosition } from '@tongtu/workflows/temporal';
import type { TriggeredView } from './trigger.schema.js';

type Bare = FirstPosition['positions'][number];

/** Where an instance stands, with names and with the ids of its open work rows in place of their keys. */
export async function viewPositions(
  manager: EntityManager,
  standing: FirstPosition & { readonly versionId: string },
): Promise<TriggeredView> {
  const { instance, status, versionId } = standing;
  const waits = standing.positions.some(({ work }) => work !== null);
  const [names, works] = await Promise.all([
    standing.positions.length > 0 ? manager.findOneOrFail(Version, { where: { id: versionId }, select: { id: true, names: true } }) : null,
    waits ? manager.find(WorkRow, { where: { instanceId: instance, status: 'open' }, select: { id: true, step: true, visit: true } }) : [],
  ]);
  const ids = new Map(works.map(({ id, step, visit }) => [`${step}:${visit}`, id]));
  const positions = standing.positions.map(({ step, visit, work }: Bare) => ({
    step,
    visit,
    name: names?.names[step] ?? null,
    work: work === null ? null : (ids.get(work) ?? null),
  }));
  return { instance, status, positions, work: positions.find(({ work }) => work !== null)?.work ?? null };
}

/** Where a running instance stands by its row. */
export async function readStanding(manager: EntityManager, id: string): Promise<TriggeredView> {
  const row = await manager.findOneByOrFail(Instance, { id });
  const { versionId, status, positions } = row;
  if (status === 'refused' || status === 'starting') return { instance: id, status: 'starting', positions: [], work: null };
  return viewPositions(manager, { instance: id, status, versionId, positions });
}

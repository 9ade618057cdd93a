import type { EntityManager } from 'typeorm';
import { Instance, Version } from '@tongtu/store';
import type { StepNames } from '@tongtu/workflows/plan';
import type { FirstPosition } from '@tongtu/workflows/temporal';
import type { TriggeredView } from './trigger.schema.js';

interface OpenWork {
  readonly id: string;
  readonly step: string;
  readonly visit: number;
}

const openWorks = `select id, step, visit from work where instance_id = $1 and status = 'open'`;

type Bare = FirstPosition['positions'][number];

/** Where an instance stands, with names and with the ids of its open work rows in place of their keys. */
export async function viewPositions(
  manager: EntityManager,
  standing: FirstPosition & { readonly names: StepNames },
): Promise<TriggeredView> {
  const { instance, status, names } = standing;
  const waits = standing.positions.some(({ work }) => work !== null);
  const works = waits ? await manager.query<OpenWork[]>(openWorks, [instance]) : [];
  const ids = new Map(works.map(({ id, step, visit }) => [`${step}:${visit}`, id]));
  const positions = standing.positions.map(({ step, visit, work }: Bare) => ({
    step,
    visit,
    name: names[step] ?? null,
    work: work === null ? null : (ids.get(work) ?? null),
  }));
  return { instance, status, positions, work: positions.find(({ work }) => work !== null)?.work ?? null };
}

/** Where a running instance stands by its row. */
export async function readStanding(manager: EntityManager, id: string): Promise<TriggeredView> {
  const row = await manager.findOneByOrFail(Instance, { id });
  const { versionId, status, positions } = row;
  if (status === 'refused' || status === 'starting') return { instance: id, status: 'starting', positions: [], work: null };
  const { names } = await manager.findOneOrFail(Version, { where: { id: versionId }, select: { id: true, names: true } });
  return viewPositions(manager, { instance: id, status, names, positions });
}

import type { EntityManager } from 'typeorm';
import type { TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';
import { open, type Sealed } from '../codec/seal.js';
import type { KeyRing } from '../codec/key-ring.js';

/** Which row: by its id, or as the engine names it (`step:visit` of an instance). */
export type WorkAddress = { readonly id: string } | { readonly instance: string; readonly work: string };

/** A work row, opened, with what its instance says of it. */
export interface WorkRecord {
  readonly id: string;
  readonly instance: string;
  readonly journey: string;
  readonly step: string;
  readonly visit: number;
  readonly config: WorkConfig;
  readonly state: TouchpointState;
  /** Customer (or case) it is for. */
  readonly subjectId: string;
  readonly institutionPath: string;
}

interface WorkTuple {
  readonly id: string;
  readonly instance_id: string;
  readonly journey_id: string;
  readonly step: string;
  readonly visit: number;
  readonly config: WorkConfig;
  readonly state: Buffer;
  readonly key_id: string;
  readonly subject_id: string;
  readonly institution_path: string;
}

const select = `select work.id, work.instance_id, instance.journey_id, work.step, work.visit, work.config, work.state, work.key_id,
    work.subject_id, work.institution_path
  from work join instance on instance.id = work.instance_id`;

/** Reads a row; with `lock` it stays as it is until the transaction ends. Null when there is none. */
export async function findWork(
  manager: EntityManager,
  keyRing: KeyRing,
  search: { readonly address: WorkAddress; readonly lock?: boolean },
): Promise<WorkRecord | null> {
  const { address, lock = false } = search;
  const [where, parameters] = whereOf(address);
  // The lock lets foreign keys through, and it comes before any lock on the instance: everybody takes them in this order.
  const [row] = await manager.query<WorkTuple[]>(`${select} where ${where}${lock ? ' for no key update of work' : ''}`, parameters);
  return row ? recordOf(keyRing, row) : null;
}

function whereOf(address: WorkAddress): readonly [string, unknown[]] {
  if ('id' in address) return ['work.id = $1', [address.id]];
  const { step, visit } = readWorkKey(address.work);
  return ['work.instance_id = $1 and work.step = $2 and work.visit = $3', [address.instance, step, visit]];
}

function recordOf(keyRing: KeyRing, row: WorkTuple): WorkRecord {
  const sealed: Sealed = { bytes: row.state, keyId: row.key_id };
  return {
    id: row.id,
    instance: row.instance_id,
    journey: row.journey_id,
    step: row.step,
    visit: row.visit,
    config: row.config,
    state: open<TouchpointState>(keyRing, sealed),
    subjectId: row.subject_id,
    institutionPath: row.institution_path,
  };
}

/** `step:visit` as the engine names a work row. Throws when it is not such a name: step ids hold no colon. */
function readWorkKey(work: string): { readonly step: string; readonly visit: number } {
  const [, step, visit] = /^([^:]+):(\d+)$/.exec(work) ?? [];
  if (step === undefined || visit === undefined) throw new Error(`"${work}" does not name a work row.`);
  return { step, visit: Number(visit) };
}

/** The name of a work row in requests and happenings. */
export function workKeyOf({ step, visit }: { readonly step: string; readonly visit: number }): string {
  return `${step}:${visit}`;
}

import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { insertRow, Journey, recordChanges } from '@tongtu/store';
import type { Graph } from '@tongtu/workflows/graph';
import type { StaffCaller } from '../access/caller.js';
import { alreadyExists } from '../http/problems/http-problems.js';

/** What a journey begins with; it is called and is of the kind as its drawing says unless told otherwise. */
export interface NewJourney extends Partial<Pick<Journey, 'name' | 'kind'>> {
  readonly code: string;
  readonly draft: Graph;
}

/** Makes a journey of the caller's institution with its first draft; answers its id. Throws `already-exists` for a code that is taken. */
export async function insertJourney(manager: EntityManager, caller: StaffCaller, made: NewJourney): Promise<string> {
  const { code, draft, name = draft.name, kind = draft.kind } = made;
  if (await manager.existsBy(Journey, { code })) throw alreadyExists({}, { field: 'code' });
  const id = randomUUID();
  await insertRow(manager, Journey, {
    ...{ id, code, name, kind, draft },
    ownerStaffId: caller.id,
    editedBy: caller.id,
    institutionPath: caller.institutionPath,
  });
  await recordChanges(manager, [{ topic: 'journeys', key: id }]);
  return id;
}

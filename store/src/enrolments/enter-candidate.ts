import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '@tongtu/workflows/graph';
import { acceptEntry, type AcceptedEntry } from '../entries/accept-entry.js';
import { inputFaults } from '../entries/entry-input.js';
import { entryInput } from '../entries/entry-values.js';
import type { Candidate, Reading } from './candidates.js';

/** One entry, in a transaction of its own; `looked` is how many were looked at since the last. `stopped`: somebody has ended the enrolment meanwhile. */
export function enterCandidate(reading: Reading, candidate: Candidate, looked: number): Promise<AcceptedEntry | 'stopped' | null> {
  const { store, enrolment } = reading;
  return store.source.transaction(async (manager) => {
    const [moved] = await manager.query<[unknown[], number]>(
      `update enrolment set cursor = $2, considered = considered + $3 where id = $1 and status = 'running' returning id`,
      [enrolment.id, candidate.cursor, looked],
    );
    if (moved.length === 0) return 'stopped';
    const [mine] = await manager.query<unknown[]>(
      `insert into enrolment_item (enrolment_id, subject, state, line) values ($1, $2, 'refused', $3) on conflict do nothing returning subject`,
      [enrolment.id, candidate.key, candidate.line ?? null],
    );
    if (!mine) return null;
    await changeMembership(manager, reading, candidate);
    return settle(manager, reading, candidate);
  });
}

/** Lets a candidate in or notes why not. */
async function settle(manager: EntityManager, reading: Reading, candidate: Candidate): Promise<AcceptedEntry | null> {
  const { store, enrolment, journey } = reading;
  const { subject } = candidate;
  if (!subject) return refuse(manager, [reading, candidate], { rule: 'unknown-customer', instance: null });
  const input = inputFor(reading, candidate);
  if (inputFaults(input, journey.start.inputs, journey.variables).length > 0)
    return refuse(manager, [reading, candidate], { rule: 'input-invalid', instance: null });
  const instance = randomUUID();
  const { kind, channel } = wayIn[enrolment.kind];
  const entry = { journey, subject, input, event: candidate.event, correlation: null, kind, channel, instance };
  const acceptance = await acceptEntry(manager, store.keyRing, entry);
  if (!acceptance.accepted) return refuse(manager, [reading, candidate], { rule: acceptance.rule, instance });
  await manager.query(`update enrolment_item set state = 'accepted', instance_id = $3 where enrolment_id = $1 and subject = $2`, [
    enrolment.id,
    candidate.key,
    instance,
  ]);
  await manager.query('update enrolment set accepted = accepted + 1 where id = $1', [enrolment.id]);
  return acceptance;
}

/** How each kind comes in; a list is a member of staff who does by hand what would take too long. */
const wayIn = {
  schedule: { kind: 'schedule', channel: 'schedule' },
  audience: { kind: 'audience', channel: 'audience' },
  broadcast: { kind: 'broadcast', channel: 'broadcast' },
  list: { kind: 'manual', channel: 'staff' },
} as const;

/** What a list says goes before what expressions compute from it. */
function inputFor({ journey, now }: Reading, { subject, event, input = {} }: Candidate): JsonObject {
  const values = { vars: journey.plan.variables, customer: subject?.facts ?? {}, event, now };
  return { ...entryInput(journey, values), ...input };
}

async function refuse(
  manager: EntityManager,
  [{ enrolment }, candidate]: readonly [Reading, Candidate],
  { rule, instance }: { readonly rule: string; readonly instance: string | null },
): Promise<null> {
  await manager.query('update enrolment_item set rule = $3, instance_id = $4 where enrolment_id = $1 and subject = $2', [
    enrolment.id,
    candidate.key,
    rule,
    instance,
  ]);
  await manager.query('update enrolment set refused = refused + 1 where id = $1', [enrolment.id]);
  return null;
}

async function changeMembership(manager: EntityManager, { journey }: Reading, { membership, subject }: Candidate): Promise<void> {
  if (!membership || !subject) return;
  const statement =
    membership === 'joins'
      ? 'insert into audience_member (journey_id, customer_id) values ($1, $2) on conflict do nothing'
      : 'delete from audience_member where journey_id = $1 and customer_id = $2';
  await manager.query(statement, [journey.id, subject.id]);
}

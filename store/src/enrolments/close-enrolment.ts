import type { EntityManager } from 'typeorm';
import type { Enrolment } from '../entities/enrolment.js';

/** How long after a look at an audience the next one follows, seconds. */
const BETWEEN_LOOKS = 60;

/** An enrolment is through, in the caller's transaction. A look at an audience that met nobody leaves no trace; the next one is set. */
export async function closeEnrolment(manager: EntityManager, { id, kind, journeyId }: Enrolment): Promise<void> {
  await manager.query(`update enrolment set status = 'done', finished_at = now() where id = $1 and status = 'running'`, [id]);
  if (kind !== 'audience') return;
  await manager.query(`delete from enrolment where id = $1 and accepted + refused = 0`, [id]);
  await manager.query(
    `update start_clock set next_at = now() + interval '${BETWEEN_LOOKS} seconds' where journey_id = $1 and kind = 'audience'`,
    [journeyId],
  );
}

/**
 * Ends an enrolment before it is through, in the caller's transaction. What has entered goes on. An audience is not looked at again until the journey is
 * published anew: whoever is in it would only be taken by the next look. False when it was over already.
 */
export async function stopEnrolment(
  manager: EntityManager,
  { id, by, reason }: { readonly id: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const [rows] = await manager.query<[unknown[], number]>(
    `update enrolment set status = 'stopped', finished_at = now(), stopped_by = $2, stop_reason = $3 where id = $1 and status = 'running' returning id`,
    [id, by, reason],
  );
  return rows.length > 0;
}

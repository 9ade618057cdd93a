import type { TemporalGateway } from '../temporal-gateway/index.js';
import { markDelivered, pendingInbox } from '../work/inbox.js';
import type { StoreAccess } from '../work/store-access.js';

/**
 * Tells a running instance what waits in its inbox. One that has only been accepted is left alone until it has reported that it runs: until then its
 * address may still be the one before it. What an ended one has not heard, it need not hear any more: the journal and the inbox keep it.
 * Throws when Temporal or the database does not answer; may be repeated.
 */
export async function deliverInbox(
  store: StoreAccess,
  gateway: TemporalGateway,
  instance: string,
): Promise<'delivered' | 'nothing' | 'not-yet'> {
  const [row] = await store.source.query<{ workflow_id: string; status: string }[]>(
    'select workflow_id, status from instance where id = $1',
    [instance],
  );
  if (!row || row.status === 'starting') return 'not-yet';
  const pending = await pendingInbox(store, instance);
  if (pending.length === 0) return 'nothing';
  const isOver = row.status === 'ended' || row.status === 'refused';
  if (!isOver && (await gateway.deliver(row.workflow_id, pending)) === 'gone') return 'not-yet';
  await markDelivered(
    store,
    instance,
    pending.map(({ inbox }) => inbox),
  );
  return 'delivered';
}

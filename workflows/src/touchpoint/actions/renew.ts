import { leaseUntil } from '../leases.js';
import { heldLease, isRefusal, update } from '../working.js';
import type { ActionHandler } from './handler.js';

/** Keeps the lease: whoever renews is still there. Not journaled. */
export const renew: ActionHandler<'renew'> = (work, { by, fence }) => {
  const lease = heldLease(work, by, fence);
  if (isRefusal(lease)) return lease;
  update(work, { lease: { ...lease, until: leaseUntil(work) }, lastActivityAt: work.at });
  return null;
};

import { endLease } from '../leases.js';
import { heldLease, isRefusal, update } from '../working.js';
import type { ActionHandler } from './handler.js';

/** Gives the lease back: what was offered is offered again. */
export const release: ActionHandler<'release'> = (work, { by, fence }) => {
  const lease = heldLease(work, by, fence);
  if (isRefusal(lease)) return lease;
  update(work, { lastActivityAt: work.at });
  endLease(work, { why: { code: 'given-back' }, by });
  return null;
};

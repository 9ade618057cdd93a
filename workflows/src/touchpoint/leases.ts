import type { Why } from '../engine/happening.js';
import { changeOffer, untilOf } from './ladder.js';
import { after, earlier } from './moment.js';
import { goOn } from './sla/clock.js';
import type { By } from './work-action.js';
import { record, updateVersion, type Working } from './working.js';

/** Until when a lease lasts that is given or renewed now. */
export function leaseUntil({ config, state, at }: Working): string {
  if (state.waiting) return state.waiting.until; // whoever waits for the customer keeps it meanwhile
  return earlier(after(at, config.leaseMs), state.expiresAt);
}

/** Ends the lease; what stands offered is offered anew, with its full time. */
export function endLease(work: Working, { why, by }: { readonly why: Why; readonly by?: By }): void {
  const { lease } = work.state;
  if (!lease) return;
  goOn(work, { why: { code: 'holder-left' } });
  updateVersion(work, { lease: null });
  record(work, { kind: 'released', actor: by?.actor ?? lease.actor, channel: by?.channel ?? lease.channel, why });
  const { offer } = work.state;
  if (offer) changeOffer(work, { ...offer, claimed: false, until: untilOf(work, offer.try) }, offer.claimed ? 'reopen' : 'extend');
}

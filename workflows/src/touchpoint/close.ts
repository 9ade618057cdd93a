import { dropOffer } from './ladder.js';
import { REASON } from './work-config.js';
import type { TouchpointState } from './touchpoint.js';
import type { By } from './work-action.js';
import { record, updateVersion, valuesOf, type Working } from './working.js';
import type { WorkEntry } from './work-result.js';

/** How a row closes. */
export interface Closing {
  readonly status: Exclude<TouchpointState['status'], 'open'>;
  /** Outcome by which the journey goes on; null when it left by itself. */
  readonly outcome: string | null;
  readonly by?: By;
  /** Why it was declined or given back, in the words of whoever did. */
  readonly reason?: string;
  readonly entry: Pick<WorkEntry, 'kind' | 'why'>;
}

/** Closes a row for good: nobody holds it, every offer is withdrawn, and the instance is told. */
export function close(work: Working, { status, outcome, by, reason, entry }: Closing): void {
  const { lease, offer } = work.state;
  const finished = offer?.claimed && by !== undefined && lease?.actor.id === by.actor.id && status === 'completed';
  dropOffer(work, finished ? 'done' : 'withdraw');
  updateVersion(work, { status, outcome, lease: null, breakpoint: null, closedAt: work.at, closedBy: by?.actor ?? null, checkAt: null });
  record(work, { ...entry, outcome, ...(by ? { by } : {}) });
  work.change =
    outcome === null
      ? null
      : { kind: 'closed', outcome, fields: { ...valuesOf(work.state), ...(reason === undefined ? {} : { [REASON]: reason }) } };
}

import type { Json } from '../graph/graph.js';
import { callOffInvitations } from './experts/ask-next.js';
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
export function close(work: Working, closing: Closing): void {
  const { status, outcome, by, entry } = closing;
  dropOffer(work, isFinishedBy(work.state, closing) ? 'done' : 'withdraw');
  callOffInvitations(work);
  updateVersion(work, {
    ...{ status, outcome, lease: null, breakpoint: null, closedAt: work.at, closedBy: by?.actor ?? null, checkAt: null },
    ...(work.state.waiting ? { waiting: null } : {}),
    ...(work.state.review ? { review: null } : {}),
  });
  record(work, { ...entry, outcome, ...(by ? { by } : {}) });
  work.change = outcome === null ? null : { kind: 'closed', outcome, fields: fieldsTold(work, closing) };
}

/** Whoever claimed the offer has finished the work. */
function isFinishedBy({ lease, offer }: TouchpointState, { status, by }: Closing): boolean {
  return status === 'completed' && offer?.claimed === true && by !== undefined && lease?.actor.id === by.actor.id;
}

function fieldsTold({ state }: Working, { reason }: Closing): Readonly<Record<string, Json>> {
  return { ...valuesOf(state), ...(reason === undefined ? {} : { [REASON]: reason }) };
}

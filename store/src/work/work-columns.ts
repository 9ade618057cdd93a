import { type Family, familyOf, type TouchpointState, type WorkConfig } from '@tongtu/workflows/touchpoint';

/** What of a state is searched for, and therefore stands in columns of its own. Nothing personal but the holder's name. */
export interface WorkColumns {
  readonly version: number;
  readonly status: TouchpointState['status'];
  readonly rungFamily: Family;
  readonly holderStaffId: string | null;
  readonly holderName: string | null;
  readonly holderChannel: string | null;
  readonly leaseUntil: string | null;
  readonly breakpointAt: string | null;
  readonly checkAt: string | null;
  readonly expiresAt: string;
  readonly goalAt: string | null;
  readonly deadlineAt: string | null;
  readonly waitingSince: string | null;
  readonly closedAt: string | null;
}

/** The columns of a state. */
export function columnsOf(config: WorkConfig, state: TouchpointState): WorkColumns {
  const { version, status, breakpoint, checkAt, expiresAt, closedAt } = state;
  return {
    ...{ version, status, rungFamily: familyNow(config, state), ...holderColumns(state), ...clockColumns(state) },
    ...{ breakpointAt: breakpoint?.at ?? null, checkAt, expiresAt, closedAt },
  };
}

function holderColumns({ lease }: TouchpointState): Pick<WorkColumns, 'holderStaffId' | 'holderName' | 'holderChannel' | 'leaseUntil'> {
  if (!lease) return { holderStaffId: null, holderName: null, holderChannel: null, leaseUntil: null };
  const { actor, channel, until } = lease;
  return { holderStaffId: actor.kind === 'staff' ? actor.id : null, holderName: actor.name, holderChannel: channel, leaseUntil: until };
}

/** While the clock stands still nobody knows when anything is due. */
function clockColumns({ sla, waiting }: TouchpointState): Pick<WorkColumns, 'goalAt' | 'deadlineAt' | 'waitingSince'> {
  if (waiting) return { goalAt: null, deadlineAt: null, waitingSince: waiting.since };
  return { goalAt: sla?.goal?.due ?? null, deadlineAt: sla?.deadline?.due ?? null, waitingSince: null };
}

/** The family whose turn it is. */
function familyNow(config: WorkConfig, { rung, offer }: TouchpointState): Family {
  if (config.kind === 'task') return offer?.family ?? familyOf(config.assignment);
  return config.ladder[rung]?.family ?? 'customer';
}

import type { Family, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';

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
  readonly closedAt: string | null;
}

/** The columns of a state. */
export function columnsOf(config: WorkConfig, state: TouchpointState): WorkColumns {
  const { lease, version, status, breakpoint, checkAt, closedAt } = state;
  return {
    version,
    status,
    rungFamily: familyNow(config, state),
    holderStaffId: lease?.actor.kind === 'staff' ? lease.actor.id : null,
    holderName: lease?.actor.name ?? null,
    holderChannel: lease?.channel ?? null,
    leaseUntil: lease?.until ?? null,
    breakpointAt: breakpoint?.at ?? null,
    checkAt,
    closedAt,
  };
}

/** The family whose turn it is. */
function familyNow(config: WorkConfig, { rung }: TouchpointState): Family {
  if (config.kind === 'task') return config.assignment.kind === 'queue' ? 'remote' : 'branch';
  return config.ladder[rung]?.family ?? 'customer';
}

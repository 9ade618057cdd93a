import type { Text } from '@tongtu/workflows/graph';
import type { By, Lease, Rung, TouchpointState, WorkConfig } from '@tongtu/workflows/touchpoint';
import { viewSections, type Viewer } from './field-masking.js';
import { viewChecklist, viewExperts, viewReview, viewRights } from './work-parts-view.js';
import type { WorkView } from './work.schema.js';

/** A row with the names that its reader is told. */
export interface NamedWork {
  readonly id: string;
  readonly instance: string;
  readonly step: string;
  readonly config: WorkConfig;
  readonly state: TouchpointState;
  readonly journey: { readonly id: string; readonly code: string; readonly name: Text };
  readonly customer: { readonly id: string; readonly number: string; readonly name: string; readonly tier: string } | null;
  /** What they have consented to. */
  readonly consents: readonly string[];
}

/** Whether somebody holds the lease: the same person; where they hold it is told beside. */
function holds({ lease }: TouchpointState, by: Pick<By, 'actor'>): boolean {
  return lease !== null && lease.actor.id === by.actor.id && lease.actor.kind === by.actor.kind;
}

/** How a reader looks at a row. An expert who has come in sees what its holder sees. */
export function viewerOf(state: TouchpointState, by: By): Viewer {
  const isExpert = (state.invitations ?? []).some(({ status, who }) => status === 'accepted' && who?.id === by.actor.id);
  return { isCustomer: by.actor.kind === 'customer', holds: holds(state, by) || isExpert };
}

/** The row as its reader may see it. */
export function viewWork(work: NamedWork, by: By): WorkView {
  const { config, state } = work;
  const { lease, said, promises, ...rest } = state;
  return {
    id: work.id,
    kind: config.kind,
    step: work.step,
    name: config.name,
    instructions: config.kind === 'task' ? (config.instructions ?? null) : null,
    instance: work.instance,
    journey: work.journey,
    customer: work.customer,
    status: rest.status,
    version: rest.version,
    outcome: rest.outcome,
    openedAt: rest.openedAt,
    expiresAt: rest.expiresAt,
    closedAt: rest.closedAt,
    closedBy: rest.closedBy,
    lease: lease && viewLease(lease, holds(state, by)),
    rung: rungNow(config, state),
    ladder: viewLadder(config, state),
    breakpoint: rest.breakpoint,
    ...clockView(config, state),
    form: { id: config.form.id, title: config.form.title, sections: viewSections(config, state, viewerOf(state, by)) },
    completions: [...config.completions],
    ...viewRights(config),
    checklist: viewChecklist(config, state, viewerOf(state, by)),
    review: viewReview(config, state, by),
    experts: viewExperts(config, state),
    said: [...said],
    promises: [...promises],
  };
}

/** Promised times, and whether the clock runs. */
function clockView(config: WorkConfig, { sla, waiting }: TouchpointState): Pick<WorkView, 'sla' | 'waiting' | 'mayWait'> {
  return {
    sla: sla ?? null,
    waiting: waiting ? { since: waiting.since, until: waiting.until, reason: waiting.reason, by: waiting.by } : null,
    mayWait: config.kind === 'task' && config.waitingMs !== undefined && !waiting,
  };
}

function viewLease({ fence, actor, family, channel, since, until }: Lease, mine: boolean): NonNullable<WorkView['lease']> {
  return { mine, fence, holder: actor, family, channel, since, until };
}

function rungsOf(config: WorkConfig): readonly Rung[] {
  return config.kind === 'touch' ? config.ladder : [];
}

function rungNow(config: WorkConfig, { rung }: TouchpointState): WorkView['rung'] {
  const now = rungsOf(config)[rung];
  return now ? { id: now.id, family: now.family, label: now.label } : null;
}

function viewLadder(config: WorkConfig, { rung, skipped }: TouchpointState): WorkView['ladder'] {
  return rungsOf(config).map(({ id, family, label }, index) => {
    if (skipped.includes(id)) return { id, family, label, state: 'skipped' };
    if (index === rung) return { id, family, label, state: 'now' };
    return { id, family, label, state: index < rung ? 'passed' : 'ahead' };
  });
}

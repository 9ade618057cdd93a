import type { WorkChange } from '../engine/happening.js';
import type { FormField } from '../graph/form.js';
import type { CalendarTable } from '../calendar/calendar-table.js';
import type { Json } from '../graph/graph.js';
import { familyOf } from './assignment.js';
import type { Lease, TouchpointState } from './touchpoint.js';
import type { By } from './work-action.js';
import type { Rung, WorkConfig } from './work-config.js';
import type { Notice, OfferChange, Refusal, RefusalCode, WorkEntry, WorkStep } from './work-result.js';

/** Working calendars by code. */
export type Calendars = Readonly<Record<string, CalendarTable>>;

/** One call of the reducer: what has been decided so far. The only thing that changes while it runs, and it never leaves the call. */
export interface Working {
  readonly config: WorkConfig;
  readonly at: string;
  /** Working calendars by code, as they stand now. */
  readonly calendars: Calendars;
  state: TouchpointState;
  readonly entries: WorkEntry[];
  readonly offers: OfferChange[];
  readonly notices: Notice[];
  change: WorkChange | null;
}

export function startWorking(
  config: WorkConfig,
  state: TouchpointState,
  { at, calendars = {} }: { readonly at: string; readonly calendars?: Calendars },
): Working {
  return { config, at, calendars, state, entries: [], offers: [], notices: [], change: null };
}

export function stepOf({ state, entries, offers, notices, change }: Working): WorkStep {
  return { state, entries, offers, notices, change };
}

/** Replaces parts of the state without raising its version. */
export function update(work: Working, change: Partial<TouchpointState>): void {
  work.state = { ...work.state, ...change };
}

/** Replaces what the version stands for: fields, holder, status. */
export function updateVersion(work: Working, change: Partial<TouchpointState>): void {
  update(work, { ...change, version: work.state.version + 1 });
}

/** Writes an entry; what is not said is null. */
export function record(work: Working, entry: Pick<WorkEntry, 'kind'> & Partial<WorkEntry> & { readonly by?: By }): void {
  const { by, ...text } = entry;
  const actor = by?.actor ?? null;
  work.entries.push({ at: work.at, outcome: null, actor, channel: by?.channel ?? null, why: null, notTaken: [], ...text });
}

/** Why not; null goes on. */
export type Verdict = Refusal | null;

export function refuse(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...more };
}

/** The lease under which an action is done, or the refusal: it lapsed, or another holds it now. */
export function heldLease({ state }: Working, by: By, fence: number | undefined): Lease | Refusal {
  const { lease } = state;
  if (lease && lease.fence === fence && lease.actor.id === by.actor.id) return lease;
  if (!lease) return refuse('not-held');
  return refuse(lease.actor.id === by.actor.id ? 'not-held' : 'held-by-another', { holder: lease });
}

export function isRefusal(value: object): value is Refusal {
  return 'code' in value;
}

/** Who may come in turn. A task has those it is assigned to, then the groups of its chain. */
export function rungsOf(config: WorkConfig): readonly Rung[] {
  if (config.kind === 'touch') return config.ladder;
  const { name, assignment, expiresMs, claimWithinMs = expiresMs, chain = [] } = config;
  const common = { tries: 1, byMs: null, channels: [] };
  const first = { id: 'task', label: name, assignment, tryMs: claimWithinMs, family: familyOf(assignment), ...common };
  const rest = chain.map(({ id, label, assignment: group, withinMs }) => ({
    ...{ id, label, assignment: group, tryMs: withinMs ?? expiresMs, family: familyOf(group) },
    ...common,
  }));
  return [first, ...rest];
}

export function fieldsOf({ form }: WorkConfig): readonly FormField[] {
  return form.sections.flatMap(({ fields }) => fields);
}

/** The values as they stand, by field key. */
export function valuesOf({ fields }: TouchpointState): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
}

import type { EntityManager } from 'typeorm';
import type { Answer, Why } from '@tongtu/workflows/engine';
import { type Actor, calendarsOf, changeWork as reduce, type TouchpointState, type WorkAction } from '@tongtu/workflows/touchpoint';
import { readCalendars } from '../calendars/calendar-shelf.js';
import type { KeyRing } from '../codec/key-ring.js';
import { changeWorkIn, closedEvent } from './change-work.js';
import { writeEngineReport, type EngineReport } from './engine-journal.js';
import { saveWork } from './save-work.js';
import type { StoreAccess } from './store-access.js';
import { findWork, type WorkRecord } from './work-record.js';

/** What the engine asks a row. */
export interface WorkQuestion {
  readonly instance: string;
  /** `step:visit` */
  readonly work: string;
  /** ISO instant. */
  readonly at: string;
  /** The engine's unsent news, written in the same transaction. */
  readonly carried?: EngineReport;
}

/**
 * Tells a row what time it is. Answers `checked` with `{ checkAt }`, or the outcome that time has closed it by, with its fields. When people
 * closed it, or time did and somebody noticed, the inbox says so: then it is `checked` with nothing left to check. Throws when there is no such row.
 */
export async function checkWork(store: StoreAccess, question: WorkQuestion): Promise<Answer> {
  return store.source.transaction(async (manager) => {
    const record = await act(manager, store.keyRing, { ...question, action: { kind: 'tick' } });
    const { state } = record;
    if (state.status === 'open' || state.outcome === null || (await isInInbox(manager, record)))
      return { outcome: 'checked', values: { checkAt: state.checkAt } };
    return { outcome: state.outcome, values: valuesOf(state) };
  });
}

/** Closes a row because the journey left it; one that is closed stays as it is. Throws when there is no such row. */
export async function closeWork(store: StoreAccess, { why, ...question }: WorkQuestion & { readonly why: Why }): Promise<void> {
  await store.source.transaction((manager) => act(manager, store.keyRing, { ...question, action: { kind: 'cancel', why } }));
}

/** An operator's order to give a row to another rung. `key` is the order's own: given again, it does nothing more. */
export interface HandOverOrder extends WorkQuestion {
  readonly key: string;
  /** Rung; null = the next one. */
  readonly to: string | null;
  readonly actor: Actor;
  readonly reason: string;
}

/** Gives a row to another rung, whoever holds it. Answers `handed-over`, or `refused` with the row's reason. Throws when there is no such row. */
export async function handOverWork(store: StoreAccess, order: HandOverOrder): Promise<Answer> {
  const { instance, work, at, carried, key, to, actor, reason } = order;
  return store.source.transaction(async (manager) => {
    const address = { instance, work };
    const row = await findWork(manager, store.keyRing, { address, lock: true });
    if (!row) throw new Error(`Instance ${instance} has no work ${work}.`);
    const by = { actor, channel: 'operations', family: 'remote' } as const;
    const action = { kind: 'hand-over-ordered', by, order: key, reason, ...(to === null ? {} : { to }) } as const;
    const outcome = await changeWorkIn(manager, store.keyRing, { work: row.id, action, at });
    if (carried) await writeEngineReport(manager, store.keyRing, carried);
    if (!outcome || outcome.result.ok) return { outcome: 'handed-over' };
    return { outcome: 'refused', why: { code: outcome.result.refusal.code } };
  });
}

/** The row is locked before the instance is touched: everybody takes them in this order. */
async function act(
  manager: EntityManager,
  keyRing: KeyRing,
  { instance, work, at, carried, action }: WorkQuestion & { readonly action: WorkAction },
): Promise<WorkRecord> {
  const before = await findWork(manager, keyRing, { address: { instance, work }, lock: true });
  if (!before) throw new Error(`Instance ${instance} has no work ${work}.`);
  const calendars = await readCalendars(manager, calendarsOf(before.config));
  const result = reduce(before.config, before.state, { ...action, at, calendars });
  await saveWork(manager, keyRing, { before, step: result });
  if (carried) await writeEngineReport(manager, keyRing, carried);
  return { ...before, state: result.state };
}

async function isInInbox(manager: EntityManager, { id, instance }: WorkRecord): Promise<boolean> {
  const rows = await manager.query<unknown[]>('select 1 from inbox where instance_id = $1 and source = $2 and event_id = $3', [
    instance,
    `work:${id}`,
    closedEvent,
  ]);
  return rows.length > 0;
}

function valuesOf({ fields }: TouchpointState): NonNullable<Answer['values']> {
  return Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]));
}

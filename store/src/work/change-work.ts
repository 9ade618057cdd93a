import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { calendarsOf, changeWork as reduce, type Actor, type WorkAction, type WorkResult } from '@tongtu/workflows/touchpoint';
import { readCalendars } from '../calendars/calendar-shelf.js';
import type { KeyRing } from '../codec/key-ring.js';
import { putInInbox } from './inbox.js';
import { saveWork } from './save-work.js';
import type { StoreAccess } from './store-access.js';
import { findWork, workKeyOf, type WorkRecord } from './work-record.js';

/** Says what is to be done, from the row as it stands under its lock. What it throws undoes everything. */
export type DecideAction = (record: WorkRecord, manager: EntityManager) => WorkAction | Promise<WorkAction>;

/** What is to be done to which row, and the server's time, ISO. */
export interface WorkOrder {
  readonly work: string;
  readonly action: WorkAction | DecideAction;
  readonly at: string;
}

/** What came of it. */
export interface WorkOutcome {
  /** The row after it. */
  readonly record: WorkRecord;
  readonly result: WorkResult;
  /** Something was put in the instance's inbox: deliver it now that the transaction is over; the dispatcher does it otherwise. */
  readonly hasNews: boolean;
}

const rules: Actor = { kind: 'system', id: 'journey', name: '' };

/**
 * Does one thing to a work row in one transaction: lock, reduce, save row, offers, journal and inbox. What time had done to it by
 * then is saved also when the action is refused. Needs neither Temporal nor a worker. Null when there is no such row.
 */
export async function changeWork({ source, keyRing }: StoreAccess, order: WorkOrder): Promise<WorkOutcome | null> {
  return source.transaction((manager) => changeWorkIn(manager, keyRing, order));
}

/** The same in the caller's transaction. */
export async function changeWorkIn(manager: EntityManager, keyRing: KeyRing, order: WorkOrder): Promise<WorkOutcome | null> {
  const { at } = order;
  const before = await findWork(manager, keyRing, { address: { id: order.work }, lock: true });
  if (!before) return null;
  const action = typeof order.action === 'function' ? await order.action(before, manager) : order.action;
  const calendars = await readCalendars(manager, calendarsOf(before.config));
  const result = reduce(before.config, before.state, { ...action, at, calendars });
  await saveWork(manager, keyRing, { before, step: result });
  const record = { ...before, state: result.state };
  if (result.ok) await callAssistant(manager, record, action);
  const hasNews = await tellInstance(manager, keyRing, { record, result, action, at });
  return { record, result, hasNews };
}

/** What the customer says while the assistant's turn is on is answered by it, after the commit. */
async function callAssistant(manager: EntityManager, { id, instance, config, state }: WorkRecord, action: WorkAction): Promise<void> {
  if (action.kind !== 'say' || action.by.family !== 'customer' || config.kind !== 'touch') return;
  if (state.status !== 'open' || config.ladder[state.rung]?.family !== 'ai') return;
  await manager.query(`insert into outbox (kind, instance_id, payload) values ('ai-reply', $1, $2)`, [
    instance,
    JSON.stringify({ work: id }),
  ]);
}

interface Telling {
  readonly record: WorkRecord;
  readonly result: WorkResult;
  readonly action: WorkAction;
  readonly at: string;
}

async function tellInstance(manager: EntityManager, keyRing: KeyRing, { record, result, action, at }: Telling): Promise<boolean> {
  const { change, state } = result;
  if (!change) return false;
  const by = 'by' in action ? action.by : null;
  // What time closed was closed by nobody, whoever noticed it.
  const actor = (change.kind === 'closed' ? state.closedBy : by?.actor) ?? rules;
  const channel = actor === rules ? '' : (by?.channel ?? '');
  const receipt = await putInInbox(manager, keyRing, {
    instance: record.instance,
    source: `work:${record.id}`,
    // A row closes once; it may ask to be checked at any number of times.
    eventId: change.kind === 'closed' ? closedEvent : randomUUID(),
    happening: (inbox) => ({ type: 'worked', at, inbox, work: workKeyOf(record), change, actor, channel }),
  });
  return receipt.taken;
}

/** Event id, in the inbox, of the closing of a work row. */
export const closedEvent = 'closed';

import { itemsOf } from '../checklist/items.js';
import { judgeEvidence } from '../checklist/judge-evidence.js';
import { leaseUntil } from '../leases.js';
import type { TouchpointState } from '../touchpoint.js';
import { record, refuse, update, type Working } from '../working.js';
import { wordsOf } from '../words-said.js';
import { workedUnder } from '../review/worked-under.js';
import type { ActionHandler } from './handler.js';

/** More would not be a list that anybody works through. */
const MOST_ADDED = 50;

/** Ticks an item, in any order, with its evidence. */
export const check: ActionHandler<'check'> = (work, { by, fence, item: id, evidence = null }) => {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  const item = itemsOf(work.config, work.state).find((one) => one.id === id);
  if (!item) return refuse('unknown-item', { missing: [id] });
  const wrong = judgeEvidence(item, evidence);
  if (wrong) return wrong;
  const kept = item.evidence === 'none' ? null : evidence;
  touch(work, { checked: { ...work.state.checked, [id]: { by: by.actor, at: work.at, evidence: kept } } });
  record(work, { kind: 'checked', by, why: { code: 'item-checked', args: { label: { ...item.label } } } });
  return null;
};

/** Takes a tick back. */
export const uncheck: ActionHandler<'uncheck'> = (work, { by, fence, item: id }) => {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  const item = itemsOf(work.config, work.state).find((one) => one.id === id);
  const { [id]: before, ...rest } = work.state.checked ?? {};
  if (!item || !before) return refuse('unknown-item', { missing: [id] });
  touch(work, { checked: rest });
  record(work, { kind: 'unchecked', by, why: { code: 'item-unchecked', args: { label: { ...item.label } } } });
  return null;
};

/** Adds an item of one's own, where the list is open. */
export const addItem: ActionHandler<'add-item'> = (work, { by, fence, label, evidence }) => {
  const refusal = workedUnder(work, by, fence);
  if (refusal) return refusal;
  const { added = [] } = work.state;
  if (work.config.kind !== 'task' || work.config.checklist?.open !== true || added.length >= MOST_ADDED) return refuse('list-closed');
  const words = wordsOf(label);
  if (typeof words !== 'string') return refuse(words.problem);
  touch(work, { added: [...added, { id: `added-${added.length + 1}`, label: words, evidence, by: by.actor }] });
  record(work, { kind: 'item-added', by, why: { code: 'item-added', args: { label: { zh: words } } } });
  return null;
};

/** Whoever works through the list keeps the lease. */
function touch(work: Working, change: Partial<TouchpointState>): void {
  const lease = work.state.lease && { ...work.state.lease, until: leaseUntil(work) };
  update(work, { ...change, lease, lastActivityAt: work.at });
}

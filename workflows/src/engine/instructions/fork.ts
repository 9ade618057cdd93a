import { record, update } from '../run.js';
import { hasRoom, MOST_LINES, place } from '../travel.js';
import { park } from '../incident.js';
import type { Handler } from './handler.js';

/** Splits the position into one per branch, each knowing which visit of this fork it belongs to. */
export const fork: Handler<'fork'> = (run, position, { branches }) => {
  const nowhere = branches.find(({ to }) => to === null);
  if (nowhere) return park(run, position, { why: { code: 'leads-nowhere', args: { outcome: nowhere.outcome } }, outcome: nowhere.outcome });
  if (!hasRoom(run, branches.length)) return park(run, position, { why: { code: 'too-many-lines', args: { most: MOST_LINES } } });
  run.fresh.delete(position.id);
  for (const { outcome } of branches) record(run, { kind: 'left', position, outcome, why: { code: 'forked' } });
  update(run, { positions: run.state.positions.filter(({ id }) => id !== position.id) });
  for (const [index, { to }] of branches.entries()) {
    const frame = { fork: position.label, visit: position.visit, index };
    if (to !== null) place(run, to, { branch: [...position.branch, frame], side: position.side, line: position.line });
  }
};

import { park } from '../incident.js';
import { arrivalKey } from '../arrivals.js';
import type { Why } from '../happening.js';
import { instructionOf, record, type Run, update, updatePosition } from '../run.js';
import type { Position } from '../state.js';
import { follow, remove } from '../travel.js';
import type { Handler } from './handler.js';

type Frame = Position['branch'][number];

/** Gathers the branches of one visit of its fork; with enough of them it goes on, once, and the rest are cancelled or left to run aside. */
export const join: Handler<'join'> = (run, position, { need, rest, way }) => {
  const frame = position.branch.at(-1);
  if (!frame || instructionOf(run.plan, { ...position, label: frame.fork }, 'fork').join !== position.label) {
    return park(run, position, { why: { code: 'join-without-fork' } });
  }
  const key = arrivalKey(frame);
  const before = run.state.arrivals[key];
  if (before?.length === 0) return takeOut(run, position, { code: 'branch-abandoned' }); // it fired already
  const arrived = [...new Set([...(before ?? []), frame.index])];
  update(run, { arrivals: { ...run.state.arrivals, [key]: arrived.length < need ? arrived : [] } });
  if (arrived.length < need) return takeOut(run, position, { code: 'branch-arrived', args: { arrived: arrived.length, need } });
  run.fresh.delete(position.id);
  for (const other of othersOf(run, position, frame)) {
    if (rest === 'abandon') updatePosition(run, other, { side: true });
    else cutShort(run, other);
  }
  const joined = updatePosition(run, position, { branch: position.branch.slice(0, -1) });
  follow(run, joined, { way, why: { code: 'join-complete', args: { arrived: arrived.length, need } } });
};

function takeOut(run: Run, position: Position, why: Why): void {
  record(run, { kind: 'left', position, why });
  remove(run, position, why);
}

function cutShort(run: Run, position: Position): void {
  const why = { code: 'join-complete' };
  record(run, { kind: 'interrupted', position, why });
  remove(run, position, why);
}

function othersOf({ state }: Run, position: Position, frame: Frame): readonly Position[] {
  return state.positions.filter(({ id, branch }) => id !== position.id && branch.some((other) => arrivalKey(other) === arrivalKey(frame)));
}

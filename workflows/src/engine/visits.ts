import { instructionAt, type Run, update } from './run.js';
import { reachableSteps } from './reach.js';

/** Below so many remembered steps nothing is forgotten: looking costs more than keeping. */
const KEPT = 32;
/** How many further steps are entered before looking again. */
const BETWEEN = 16;

/** Counts an entry into a step: 1 for the first time. Never gives the same number twice, also after steps were forgotten. */
export function countVisit(run: Run, step: string): number {
  const { visits, visitBase, highestVisit } = run.state;
  const known = visits[step];
  const visit = (known ?? visitBase) + 1;
  update(run, { visits: { ...visits, [step]: visit }, highestVisit: Math.max(highestVisit, visit) });
  if (known === undefined) lookAtCount(run);
  return visit;
}

/** What must happen before an operator takes a position to a step: whatever was entered and forgotten counts on from above every visit. */
export function raiseVisits(run: Run): void {
  update(run, { visitBase: run.state.highestVisit });
}

function lookAtCount(run: Run): void {
  const count = Object.keys(run.state.visits).length;
  if (count >= KEPT && count % BETWEEN === 0) run.remembersMuch = true;
}

/**
 * Forgets steps that no position can reach any more: a long straight line must not carry its past. Only once all positions rest: on the way, those
 * of a fork are not all there yet. Whatever hangs on a step counts from each of its instructions: its timers stay armed at all of them.
 */
export function forgetSteps(run: Run): void {
  if (!run.remembersMuch) return;
  run.remembersMuch = false;
  const { plan, state } = run;
  const stood = new Set(state.positions.map(({ label }) => instructionAt(plan, label).step));
  const from = Object.entries(plan.instructions).flatMap(([label, { step }]) => (stood.has(step) ? [label] : []));
  const live = reachableSteps(plan, from);
  update(run, { visits: Object.fromEntries(Object.entries(state.visits).filter(([step]) => live.has(step))) });
}

import { type Run, update } from './run.js';
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
  if (known === undefined) forgetSteps(run);
  return visit;
}

/** What must happen before an operator takes a position to a step: whatever was entered and forgotten counts on from above every visit. */
export function raiseVisits(run: Run): void {
  update(run, { visitBase: run.state.highestVisit });
}

/** Forgets steps that no position can reach any more: a long straight line must not carry its past. */
function forgetSteps(run: Run): void {
  const { visits, positions } = run.state;
  const count = Object.keys(visits).length;
  if (count < KEPT || count % BETWEEN !== 0) return;
  const live = reachableSteps(
    run.plan,
    positions.map(({ label }) => label),
  );
  update(run, { visits: Object.fromEntries(Object.entries(visits).filter(([step]) => live.has(step))) });
}

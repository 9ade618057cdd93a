/** A horizontal stretch in a corridor, shared by links that lead to the same step. */
export interface Run {
  lo: number;
  hi: number;
  /** Where verticals come down onto it from the corridor's upper edge. */
  readonly above: number[];
  /** Where verticals leave it towards the corridor's lower edge. */
  readonly below: number[];
}

/** Runs closer than this are kept on different lanes. */
const elbowRoom = 12;
const samePlace = 6;
const overlapCost = 10;
/** Up to this many runs every order is tried; it is 120 of them. */
const mostTried = 5;
/** Beyond this many nobody could follow the lines anyway. */
const mostOrdered = 300;

/** Lanes at their offsets below the tray, for a corridor of 40 px. */
const offsets: Readonly<Record<number, readonly number[]>> = { 1: [22], 2: [13, 27], 3: [13, 22, 27] };

function inside(run: Run, x: number): boolean {
  return run.lo < x && x < run.hi;
}

/** How badly two runs meet when `upper` lies above `lower`: crossings, and ten for each vertical that would lie on another. */
function costOver(upper: Run, lower: Run): number {
  const crossings = lower.above.filter((x) => inside(upper, x)).length + upper.below.filter((x) => inside(lower, x)).length;
  const overlaps = lower.above.filter((x) => upper.below.some((other) => Math.abs(other - x) < samePlace)).length;
  return crossings + overlapCost * overlaps;
}

function overlap(a: Run, b: Run): boolean {
  return a.lo < b.hi + elbowRoom && b.lo < a.hi + elbowRoom;
}

function costOf(order: readonly Run[]): number {
  let cost = 0;
  order.forEach((upper, index) => {
    for (const lower of order.slice(index + 1)) if (overlap(upper, lower)) cost += costOver(upper, lower);
  });
  return cost;
}

function* permutations(runs: readonly Run[]): Generator<readonly Run[]> {
  if (runs.length <= 1) {
    yield runs;
    return;
  }
  for (const [index, run] of runs.entries()) {
    for (const rest of permutations(runs.toSpliced(index, 1))) yield [run, ...rest];
  }
}

/** What it costs, for every place in an order, to put a run there: above everything, below the first, and so on. */
function costsOfPlaces(order: readonly Run[], run: Run): readonly number[] {
  const near = order.map((other) =>
    overlap(other, run) ? { over: costOver(run, other), under: costOver(other, run) } : { over: 0, under: 0 },
  );
  let cost = near.reduce((sum, { over }) => sum + over, 0);
  return [cost, ...near.map(({ over, under }) => (cost += under - over))];
}

/** The cheapest order from top to bottom: tried out for few, built up one by one for more; for very many any order will do. */
function bestOrder(runs: readonly Run[]): readonly Run[] {
  if (runs.length > mostOrdered) return runs;
  if (runs.length <= mostTried) return [...permutations(runs)].reduce<readonly Run[]>((a, b) => (costOf(b) < costOf(a) ? b : a), runs);
  const order: Run[] = [];
  for (const run of runs) {
    const costs = costsOfPlaces(order, run);
    order.splice(costs.indexOf(Math.min(...costs)), 0, run);
  }
  return order;
}

/** Groups of runs that touch each other, directly or through others. */
function groupsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = [];
  let reach = -Infinity;
  for (const run of runs.toSorted((a, b) => a.lo - b.lo || a.hi - b.hi)) {
    if (run.lo < reach + elbowRoom) groups.at(-1)?.push(run);
    else groups.push([run]);
    reach = Math.max(reach, run.hi);
  }
  return groups;
}

function offsetsFor(count: number, height: number): readonly number[] {
  const few = offsets[count];
  if (few !== undefined) return few.map((offset) => offset * Math.min(1, height / 40));
  return Array.from({ length: count }, (_, at) => 8 + ((height - 18) * at) / (count - 1));
}

/** The lane of every run, counted from the top: the first on which it meets nothing that comes before it in the order. */
function lanesInOrder(order: readonly Run[]): ReadonlyMap<Run, number> {
  const lanes = new Map<Run, number>();
  for (const [index, run] of order.entries()) {
    let lane = 0;
    for (const other of index > mostOrdered ? [] : order.slice(0, index))
      if (overlap(other, run)) lane = Math.max(lane, (lanes.get(other) ?? 0) + 1);
    lanes.set(run, lane);
  }
  return lanes;
}

function placeGroup(group: readonly Run[], height: number, into: Map<Run, number>): void {
  const lanes = lanesInOrder(bestOrder(group));
  const table = offsetsFor(Math.max(...lanes.values()) + 1, height);
  for (const [run, at] of lanes) into.set(run, table[at] ?? height / 2);
}

/** Gives every run of a corridor its lane: pixels below the corridor's upper edge. Runs that would meet get different lanes, in the order that crosses least. */
export function assignLanes(runs: readonly Run[], corridorHeight: number): ReadonlyMap<Run, number> {
  const lanes = new Map<Run, number>();
  for (const group of groupsOf(runs)) placeGroup(group, corridorHeight, lanes);
  return lanes;
}

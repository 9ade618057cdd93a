import type { Link } from '../graph/graph.js';
import type { Drawing } from './drawing.js';
import { entriesOf, fatesOf, type ForkFate, isWithin } from './parallel/arrivals.js';
import { countOf, flow } from './parallel/flow.js';
import { linksFrom } from './parallel/forks.js';
import { regionsOf } from './parallel/regions.js';
import { reach, targetsOf } from './reach.js';

const known = new WeakMap<Drawing, Map<string, ReadonlySet<string>>>();

/**
 * Steps at whose entry a variable may not have been written: those that can be come to from a start without passing a step that writes it.
 * After a join it may be unwritten only if as many branches as the join needs can come to it so. Linear, and done once for each variable.
 */
export function mayBeUnset(name: string, drawing: Drawing): ReadonlySet<string> {
  const kept = known.get(drawing) ?? new Map<string, ReadonlySet<string>>();
  known.set(drawing, kept);
  const before = kept.get(name);
  if (before) return before;
  const fates = fatesOf(drawing);
  const writes = (id: string): boolean => {
    const step = drawing.step(id);
    return step !== undefined && drawing.facts(step).writes.includes(name);
  };
  const isPlain = fates.length === 0 || fates.some(({ isSound }) => !isSound); // without joins, or with such as another rule complains of
  const unset = isPlain ? unsetByLinks(writes, drawing) : unsetByBranches(writes, fates, drawing);
  kept.set(name, unset);
  return unset;
}

function unsetByLinks(writes: (id: string) => boolean, drawing: Drawing): ReadonlySet<string> {
  return reach(
    drawing.starts.map(({ id }) => id),
    (id) => (writes(id) ? [] : targetsOf(id, drawing)),
  );
}

/** Inner forks first: whether what is unset before a fork may be unset after its join. Then from the start inwards. */
function unsetByBranches(writes: (id: string) => boolean, fates: readonly ForkFate[], drawing: Drawing): ReadonlySet<string> {
  const regions = regionsOf(drawing);
  const inside = new Map<string, { readonly fate: ForkFate; readonly bits: ReadonlyMap<string, number>; readonly passes: boolean }>();
  const next = (id: string): readonly Link[] => {
    if (writes(id)) return [];
    const inner = inside.get(id);
    const from = inner ? (inner.passes ? inner.fate.join : null) : drawing.step(id);
    return from ? linksFrom(from, drawing).map(({ link }) => link) : [];
  };
  for (const fate of fates.toReversed()) {
    const region = fate.fork.step.id;
    const own = fate.join?.id;
    const banks = { holds: (id: string) => isWithin(region, id, regions), next: (id: string) => (id === own ? [] : next(id)) };
    const bits = flow(entriesOf(fate.fork, drawing), banks);
    inside.set(region, { fate, bits, passes: countOf(bits.get(own ?? '') ?? 0) >= fate.need });
  }
  const starts = drawing.starts.map(({ id }) => id);
  const entries = starts.flatMap((id) => next(id).map((link) => ({ link, branches: 1 })));
  const unset = new Set([...starts, ...flow(entries, { holds: (id) => isWithin(null, id, regions), next }).keys()]);
  for (const { fork } of fates) {
    if (!unset.has(fork.step.id)) continue;
    for (const id of inside.get(fork.step.id)?.bits.keys() ?? []) unset.add(id);
  }
  return unset;
}

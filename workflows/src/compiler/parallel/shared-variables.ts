import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { variablesRead } from '../variables-read.js';
import { fatesOf, type ForkFate } from './arrivals.js';

/** A step that uses a variable, and in which branch of the fork. */
export interface UseInBranch {
  readonly step: Step;
  /** Outcome at which the branch begins. */
  readonly branch: string;
}

/** A variable that one branch writes while another reads or writes it: what comes out depends on who comes first. */
export interface Race {
  readonly fork: Step;
  readonly variable: string;
  readonly writer: UseInBranch;
  readonly other: UseInBranch;
  readonly bothWrite: boolean;
}

/** Races between the branches of every fork, each variable once for each fork. */
export function racesOf(drawing: Drawing): readonly Race[] {
  const inner = new Map<string, Used>();
  const races: Race[] = [];
  for (const fate of fatesOf(drawing).toReversed()) {
    const branches = fate.fork.branches.map((_, index) => usedIn(fate, { index, drawing, inner }));
    inner.set(fate.fork.step.id, merged(branches));
    races.push(...racesBetween(fate, branches));
  }
  return races;
}

/** Variables with a step that reads, or writes, them. */
interface Used {
  readonly reads: ReadonlyMap<string, Step>;
  readonly writes: ReadonlyMap<string, Step>;
}

const NOTHING: Used = { reads: new Map(), writes: new Map() };

function usedIn(
  { members }: ForkFate,
  { index, drawing, inner }: { readonly index: number; readonly drawing: Drawing; readonly inner: ReadonlyMap<string, Used> },
): Used {
  const parts = [...members].flatMap(([id, bits]): readonly Used[] => {
    const step = (bits & (1 << index)) === 0 ? undefined : drawing.step(id);
    if (!step) return [];
    const own = {
      reads: mapOf(
        variablesRead(step).map(({ name }) => name),
        step,
      ),
      writes: mapOf(drawing.facts(step).writes, step),
    };
    return [own, inner.get(id) ?? NOTHING];
  });
  return merged(parts);
}

function mapOf(names: readonly string[], step: Step): ReadonlyMap<string, Step> {
  return new Map(names.map((name) => [name, step]));
}

function merged(parts: readonly Used[]): Used {
  return {
    reads: new Map(parts.flatMap(({ reads }) => [...reads]).toReversed()),
    writes: new Map(parts.flatMap(({ writes }) => [...writes]).toReversed()),
  };
}

function racesBetween({ fork }: ForkFate, branches: readonly Used[]): readonly Race[] {
  const written = new Set(branches.flatMap(({ writes }) => [...writes.keys()]));
  return [...written].flatMap((variable) => {
    const writers = usersOf(fork.branches, branches, (used) => used.writes.get(variable));
    const readers = usersOf(fork.branches, branches, (used) => used.reads.get(variable));
    const [writer, second] = writers;
    if (!writer) return [];
    const other = second ?? readers.find(({ branch }) => branch !== writer.branch);
    return other ? [{ fork: fork.step, variable, writer, other, bothWrite: second !== undefined }] : [];
  });
}

function usersOf(outcomes: readonly string[], branches: readonly Used[], find: (used: Used) => Step | undefined): readonly UseInBranch[] {
  return branches.flatMap((used, index) => {
    const step = find(used);
    return step ? [{ step, branch: outcomes[index] ?? '' }] : [];
  });
}

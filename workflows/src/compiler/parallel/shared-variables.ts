import type { Step } from '../../graph/graph.js';
import type { Drawing } from '../drawing.js';
import { variablesRead } from '../variables-read.js';
import { fatesOf, type ForkFate } from './arrivals.js';
import { countOf } from './flow.js';

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

/**
 * Races between the branches of every fork, each variable once for each fork. What is used in a fork is handed on to the one around it,
 * the smaller part into the larger, so that forks deep inside one another cost little more than beside one another.
 */
export function racesOf(drawing: Drawing): readonly Race[] {
  const inner = new Map<string, Used>();
  const races: Race[] = [];
  for (const fate of fatesOf(drawing).toReversed()) {
    const branches = fate.fork.branches.map((_, index) => usedIn(fate, { index, drawing, inner }));
    races.push(...racesBetween(fate, branches));
    inner.set(fate.fork.step.id, together(branches));
  }
  return races;
}

/** Variables with a step that uses them. */
interface Used {
  readonly reads: Map<string, Step>;
  readonly writes: Map<string, Step>;
}

const nothing = (): Used => ({ reads: new Map(), writes: new Map() });
const sizeOf = ({ reads, writes }: Used): number => reads.size + writes.size;

function usedIn(
  { members }: ForkFate,
  { index, drawing, inner }: { readonly index: number; readonly drawing: Drawing; readonly inner: ReadonlyMap<string, Used> },
): Used {
  const own = nothing();
  const parts = [own];
  for (const [id, bits] of members) {
    const step = (bits & (1 << index)) === 0 ? undefined : drawing.step(id);
    if (!step) continue;
    for (const { name } of variablesRead(step)) note(own.reads, name, step);
    for (const name of drawing.facts(step).writes) note(own.writes, name, step);
    const within = inner.get(id);
    if (within) parts.push(countOf(bits) === 1 ? within : copyOf(within)); // in several branches each has it
  }
  return together(parts);
}

function note(uses: Map<string, Step>, name: string, step: Step): void {
  if (!uses.has(name)) uses.set(name, step);
}

function copyOf({ reads, writes }: Used): Used {
  return { reads: new Map(reads), writes: new Map(writes) };
}

/** All of them in the largest, which is changed. */
function together(parts: readonly Used[]): Used {
  const largest = parts.reduce((most, part) => (sizeOf(part) > sizeOf(most) ? part : most), parts[0] ?? nothing());
  for (const part of parts) {
    if (part === largest) continue;
    for (const [name, step] of part.reads) note(largest.reads, name, step);
    for (const [name, step] of part.writes) note(largest.writes, name, step);
  }
  return largest;
}

function racesBetween({ fork }: ForkFate, branches: readonly Used[]): readonly Race[] {
  return [...perhapsShared(branches)].flatMap((variable) => {
    const writers = usersOf(fork.branches, branches, (used) => used.writes.get(variable));
    const readers = usersOf(fork.branches, branches, (used) => used.reads.get(variable));
    const [writer, second] = writers;
    if (!writer) return [];
    const other = second ?? readers.find(({ branch }) => branch !== writer.branch);
    return other ? [{ fork: fork.step, variable, writer, other, bothWrite: second !== undefined }] : [];
  });
}

/** Variables that two branches may use: one of the two is not the largest. */
function perhapsShared(branches: readonly Used[]): ReadonlySet<string> {
  const largest = branches.reduce((most, used) => (sizeOf(used) > sizeOf(most) ? used : most), branches[0] ?? nothing());
  return new Set(branches.flatMap((used) => (used === largest ? [] : [...used.writes.keys(), ...used.reads.keys()])));
}

function usersOf(outcomes: readonly string[], branches: readonly Used[], find: (used: Used) => Step | undefined): readonly UseInBranch[] {
  return branches.flatMap((used, index) => {
    const step = find(used);
    return step ? [{ step, branch: outcomes[index] ?? '' }] : [];
  });
}

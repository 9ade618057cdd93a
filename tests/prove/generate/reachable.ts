import type { ForkInstruction, Instruction, Label } from '@tongtu/workflows/plan';
import { waysOf } from '../model/story.js';

type Table = Readonly<Record<Label, Instruction>>;

/** Where one goes from a fork: into its branches, past them to its join, or both. */
type Going = 'into' | 'past' | 'both';

/** The labels that can be reached from some, those included. */
export function reachable(
  all: Table,
  { from, going }: { readonly from: readonly (Label | null)[]; readonly going: Going },
): ReadonlySet<Label> {
  const found = new Set<Label>();
  const open = [...from];
  while (open.length > 0) {
    const label = open.pop() ?? null;
    const instruction = label === null ? undefined : all[label];
    if (label === null || !instruction || found.has(label)) continue;
    found.add(label);
    open.push(...nextLabels(instruction, going));
  }
  return found;
}

function nextLabels(instruction: Instruction, going: Going): readonly (Label | null)[] {
  const next = waysOf(instruction).map(({ to }) => to);
  for (const { way } of instruction.triggers ?? []) next.push(way.to);
  if (instruction.op !== 'fork') return next;
  if (going !== 'past') next.push(...instruction.branches.map(({ to }) => to));
  if (going !== 'into') next.push(instruction.join);
  return next;
}

/** No join waits in vain, and the end is not only left for from the middle of a branch: anything else is no drawing that may be published. */
export function isSound(all: Table, start: Label): boolean {
  const forks = Object.values(all).filter((one) => one.op === 'fork');
  const isJoined = ({ branches, join }: ForkInstruction): boolean =>
    reachable(all, { from: branches.map(({ to }) => to), going: 'into' }).has(join);
  return forks.every(isJoined) && (forks.length === 0 || !('end' in all) || reachable(all, { from: [start], going: 'past' }).has('end'));
}

import type { Instruction, Label, Op, Plan, Way } from '../plan/plan.js';
import { instructionAt, type InstructionOf } from './run.js';

const ways: { readonly [K in Op]: (instruction: InstructionOf<K>) => readonly Way[] } = {
  end: () => [],
  raise: () => [],
  go: ({ way }) => [way],
  assign: ({ way }) => [way],
  join: ({ way }) => [way],
  branch: ({ cases, otherwise }) => [...cases.map(({ way }) => way), otherwise],
  await: ({ timers, events }) => [
    ...timers.flatMap((timer) => ('past' in timer ? [timer.way, timer.past] : [timer.way])),
    ...events.map(({ way }) => way),
  ],
  effect: (instruction) => (instruction.failed ? [...instruction.ways, instruction.failed] : instruction.ways),
  compensate: ({ done, incident }) => (incident ? [done, incident] : [done]),
  work: (instruction) => instruction.ways,
  fork: ({ branches }) => branches,
};

/** The ways on from an instruction that it takes by itself, in drawing order; those of its triggers are apart. */
export function waysOf(instruction: Instruction): readonly Way[] {
  const own = ways[instruction.op] as (instruction: Instruction) => readonly Way[]; // the table pairs each kind with its ways
  return own(instruction);
}

/** Every label that can follow an instruction. */
function nextLabels(instruction: Instruction): readonly Label[] {
  const ways = [...waysOf(instruction), ...(instruction.triggers ?? []).map(({ way }) => way)];
  return ways.flatMap(({ to }) => (to === null ? [] : [to]));
}

/** All labels that can be reached from some, those included. `within` limits the way: labels it refuses are not passed. */
export function reachableLabels(plan: Plan, from: readonly Label[], within: (label: Label) => boolean = () => true): ReadonlySet<Label> {
  const found = new Set(from.filter(within));
  const open = [...found];
  for (let label = open.pop(); label !== undefined; label = open.pop()) {
    for (const next of nextLabels(instructionAt(plan, label))) {
      if (found.has(next) || !within(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

/** All steps that can be entered, or are stood on, from some labels. */
export function reachableSteps(plan: Plan, from: readonly Label[]): ReadonlySet<string> {
  return new Set([...reachableLabels(plan, from)].map((label) => instructionAt(plan, label).step));
}

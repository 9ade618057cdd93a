import type { Instruction, Label, Plan, Way } from '../plan/plan.js';
import { instructionAt } from './run.js';

/** The ways on from an instruction that it takes by itself, in drawing order; those of its triggers are apart. */
export function waysOf(instruction: Instruction): readonly Way[] {
  switch (instruction.op) {
    case 'end':
    case 'raise':
      return [];
    case 'go':
    case 'assign':
    case 'join':
      return [instruction.way];
    case 'branch':
      return [...instruction.cases.map(({ way }) => way), instruction.otherwise];
    case 'await':
      return [
        ...instruction.timers.flatMap((timer) => ('past' in timer ? [timer.way, timer.past] : [timer.way])),
        ...instruction.events.map(({ way }) => way),
      ];
    case 'effect':
      return instruction.failed ? [...instruction.ways, instruction.failed] : instruction.ways;
    case 'work':
      return instruction.ways;
    case 'fork':
      return instruction.branches;
  }
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

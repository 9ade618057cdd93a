import { waysOf } from '../engine/reach.js';
import type { EffectInstruction, Instruction, Label, Op, Plan, Way } from '../plan/plan.js';

type Instructions = Plan['instructions'];

/**
 * Milliseconds that a fast segment may take together. Temporal hears nothing of the instance meanwhile, and the next worker does all of it again when this one
 * is killed in it.
 */
export const LONGEST_SEGMENT_MS = 1_000;

/** What an own effect takes as a rule, ms: one transaction of our own database. */
export const OWN_EFFECT_MS = 50;

/** Instructions that take no time: a segment goes on through them. Whatever rests or meets the customer ends it. */
const PASSED: ReadonlySet<Op> = new Set(['go', 'branch', 'assign', 'fork', 'join']);

/**
 * Decides which effects run in one go with those before them. Effects that their steps call quick form a segment as long as nothing between them rests, and
 * their usual times add up to a second at most on every way through; the one that would make it longer is performed like any other, and the next
 * begin anew. Effects of one segment bear the label of its first; one without neighbours is quick by itself and bears none. Linear.
 * `usualMs` says how long an effect takes as a rule; null = it never runs in one go with others.
 */
export function withSegments(instructions: Instructions, usualMs: (effect: EffectInstruction) => number | null): Instructions {
  if (!Object.values(instructions).some(isQuick)) return instructions;
  const order = inOrder(instructions);
  const spent = spentAfter(order, instructions, usualMs);
  const segments = segmentsOf(order, instructions, spent);
  return Object.fromEntries(
    Object.entries(instructions).map(([label, instruction]) => [label, decided(instruction, spent.has(label), segments.get(label))]),
  );
}

function isQuick(instruction: Instruction): boolean {
  return instruction.op === 'effect' && instruction.quick;
}

/** One that is performed like any other begins what follows by its answer. */
function decided(instruction: Instruction, isInOneGo: boolean, segment: Label | undefined): Instruction {
  if (instruction.op !== 'effect') return instruction;
  if (!isInOneGo) return instruction.quick ? { ...instruction, quick: false } : instruction;
  return segment === undefined ? instruction : { ...instruction, segment };
}

/** Milliseconds that have been spent in one go on the longest way through, after each effect that runs so and each instruction passed between. */
function spentAfter(order: readonly Label[], instructions: Instructions, usualMs: (effect: EffectInstruction) => number | null) {
  const before = new Map<Label, number>();
  const after = new Map<Label, number>();
  for (const label of order) {
    const instruction = instructions[label];
    const spent = before.get(label) ?? 0;
    const own = instruction && lasts(instruction, usualMs);
    if (!instruction || own === null || own === undefined || spent + own > LONGEST_SEGMENT_MS) continue;
    after.set(label, spent + own);
    for (const { to } of waysOn(instruction)) if (to !== null) before.set(to, Math.max(before.get(to) ?? 0, spent + own));
  }
  return after;
}

/** The ways on without a rest: an effect that reports later is waited for. */
function waysOn(instruction: Instruction): readonly Way[] {
  return instruction.op === 'effect' && instruction.reports ? [] : waysOf(instruction);
}

/** Null for what ends a segment. */
function lasts(instruction: Instruction, usualMs: (effect: EffectInstruction) => number | null): number | null {
  if (instruction.op === 'effect') return instruction.quick ? usualMs(instruction) : null;
  return PASSED.has(instruction.op) ? 0 : null;
}

/** By effect: the first of its segment. What is passed belongs to one only where it lies between two effects. */
function segmentsOf(order: readonly Label[], instructions: Instructions, spent: ReadonlyMap<Label, number>): ReadonlyMap<Label, Label> {
  const groups = new Groups();
  const goesOn = new Set<Label>();
  for (const label of order.toReversed()) {
    const instruction = instructions[label];
    const ms = spent.get(label);
    if (!instruction || ms === undefined) continue;
    const next = waysOn(instruction).flatMap(({ to }) => (to !== null && goesOn.has(to) ? [to] : []));
    if (instruction.op === 'effect' || next.length > 0) goesOn.add(label);
    if (instruction.op === 'effect' || ms > 0) for (const to of next) groups.join(label, to);
  }
  return groups.firstOfMany(Object.keys(instructions).filter((label) => instructions[label]?.op === 'effect'));
}

/** Labels, each after those from which it can be come to without a rest. What goes round without a rest is refused by a rule. */
function inOrder(instructions: Instructions): readonly Label[] {
  const left: Label[] = [];
  const seen = new Set<Label>();
  for (const root of Object.keys(instructions)) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ label: root, open: nextOf(root, instructions) }];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.open.pop();
      if (next === undefined) left.push(path.pop()?.label ?? root);
      else if (!seen.has(next)) {
        seen.add(next);
        path.push({ label: next, open: nextOf(next, instructions) });
      }
    }
  }
  return left.reverse();
}

function nextOf(label: Label, instructions: Instructions): Label[] {
  const instruction = instructions[label];
  if (!instruction || !(instruction.op === 'effect' || PASSED.has(instruction.op))) return [];
  return waysOf(instruction).flatMap(({ to }) => to ?? []);
}

/** Labels that belong together (union-find). */
class Groups {
  private readonly above = new Map<Label, Label>();

  join(one: Label, other: Label): void {
    const root = this.rootOf(one);
    this.above.set(root, root);
    this.above.set(this.rootOf(other), root);
  }

  /** By label: the first of its group by the given order, where the group has more than one. */
  firstOfMany(labels: readonly Label[]): ReadonlyMap<Label, Label> {
    const members = new Map<Label, Label[]>();
    for (const label of labels) {
      if (!this.above.has(label)) continue;
      const root = this.rootOf(label);
      const others = members.get(root);
      if (others) others.push(label);
      else members.set(root, [label]);
    }
    const many = [...members.values()].filter((group) => group.length > 1);
    return new Map(many.flatMap((group) => group.map((label) => [label, group[0] ?? label] as const)));
  }

  private rootOf(label: Label): Label {
    let root = label;
    for (let next = this.above.get(root); next !== undefined && next !== root; next = this.above.get(root)) root = next;
    for (let here = label; here !== root;) {
      const next = this.above.get(here) ?? root;
      this.above.set(here, root);
      here = next;
    }
    return root;
  }
}

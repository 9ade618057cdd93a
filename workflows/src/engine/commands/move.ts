import type { Label, Plan } from '../../plan/plan.js';
import { reachableLabels } from '../reach.js';
import { instructionAt, record } from '../run.js';
import { breakOff, enter } from '../travel.js';
import { raiseVisits } from '../visits.js';
import { addressed, type CommandHandler } from './handler.js';

/** Takes a position to the beginning of another step. Within parallel branches it stays in its own: a join counts its branches. */
export const move: CommandHandler<'move'> = (run, { position: id, to }) => {
  const position = addressed(run, id);
  if ('code' in position) return { refused: position };
  const target = Object.hasOwn(run.plan.instructions, to) ? instructionAt(run.plan, to) : undefined;
  if (target?.step !== to || target.op === 'join') return { refused: { code: 'no-such-step', args: { to } }, position };
  const inside = forksAround(run.plan, to);
  const own = new Set(position.branch.map(({ fork }) => fork));
  if (inside.length !== own.size || inside.some((fork) => !own.has(fork)))
    return { refused: { code: 'across-branches', args: { to } }, position };
  const act = (): void => {
    record(run, { kind: 'interrupted', position, why: { code: 'moved', args: { to: target.step } } });
    breakOff(run, position, { code: 'moved' });
    raiseVisits(run);
    enter(run, position, to);
  };
  return { entry: { kind: 'commanded', position, args: { to: target.step } }, act };
};

/**
 * The forks between which and their joins a label lies: it can be reached from a branch, and not by going past all of them. What a branch may leave for
 * (an end that others reach too) lies outside.
 */
function forksAround(plan: Plan, label: Label): readonly Label[] {
  return Object.entries(plan.instructions).flatMap(([fork, instruction]) => {
    if (instruction.op !== 'fork') return [];
    const { join, branches } = instruction;
    const from = branches.flatMap(({ to }) => (to === null ? [] : [to]));
    const inside = reachableLabels(plan, from, (other) => other !== join && other !== fork);
    const outside = reachableLabels(plan, [plan.start, join], (other) => other !== fork);
    return inside.has(label) && !outside.has(label) ? [fork] : [];
  });
}

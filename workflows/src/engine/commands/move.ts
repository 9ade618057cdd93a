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
  if (!target || target.op === 'join') return { refused: { code: 'no-such-step', args: { to } }, position };
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

/** The forks between which and their joins a label lies. */
function forksAround(plan: Plan, label: Label): readonly Label[] {
  return Object.entries(plan.instructions).flatMap(([fork, instruction]) => {
    if (instruction.op !== 'fork') return [];
    const branches = instruction.branches.flatMap(({ to }) => (to === null ? [] : [to]));
    return reachableLabels(plan, branches, (other) => other !== instruction.join && other !== fork).has(label) ? [fork] : [];
  });
}

import type { Instruction } from '@tongtu/workflows/plan';
import { branchesOf, forkVisit, isAside, placeOf, stay } from './diary.js';
import { bear, getStuck, goAway, hasRoom, leave, others } from './line.js';
import { instructionAt, type Line, note, say, type Story } from './story.js';

type Of<O extends Instruction['op']> = Extract<Instruction, { readonly op: O }>;

/** One line for each branch, instead of the one that came. */
export function fork(story: Story, line: Line, { branches }: Of<'fork'>): void {
  const nowhere = branches.find(({ to }) => to === null);
  if (nowhere) return getStuck(story, line, { code: 'leads-nowhere', outcome: nowhere.outcome });
  if (!hasRoom(story, branches.length)) return getStuck(story, line, { code: 'too-many-lines' });
  const { label, place } = stay(line);
  for (const { outcome } of branches) say(story, 'left', { at: place, outcome });
  goAway(story, line);
  for (const [index, { to }] of branches.entries()) {
    const branch = { fork: label, visit: Number(place.split(':')[1]), index };
    if (to !== null) bear(story, to, { branches: [...branchesOf(line), branch], aside: isAside(line), sideLine: line.born.sideLine });
  }
}

/** Counts the branches of this visit; with enough of them the one that came last goes on, once. */
export function join(story: Story, line: Line, { need, rest, way }: Of<'join'>): void {
  const branch = branchesOf(line).at(-1);
  const own = branch && instructionAt(story, branch.fork);
  if (!branch || own?.op !== 'fork' || own.join !== stay(line).label) return getStuck(story, line, { code: 'join-without-fork' });
  const visit = forkVisit(branch);
  const arrived = (story.arrived.get(visit) ?? new Set<number>()).add(branch.index);
  story.arrived.set(visit, arrived);
  if (story.joined.has(visit) || arrived.size < need) {
    say(story, 'left', { at: placeOf(line) });
    return goAway(story, line);
  }
  story.joined.add(visit);
  for (const other of others(story, line, branch)) {
    if (rest === 'abandon') note(story, other, { note: 'put-aside' });
    else {
      say(story, 'interrupted', { at: placeOf(other) });
      goAway(story, other);
    }
  }
  note(story, line, { note: 'left-fork' });
  leave(story, line, { way });
}

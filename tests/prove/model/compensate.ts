import type { Instruction } from '@tongtu/workflows/plan';
import { branchesOf, labelOf, questions, standing } from './diary.js';
import { ask, getStuck, leave, settleDown } from './line.js';
import { type Asked, type Branch, computeAll, type Done, instructionAt, type Line, note, say, type Story } from './story.js';
import type { Values } from './told.js';

type Of<O extends Instruction['op']> = Extract<Instruction, { readonly op: O }>;

/** An effect was done: what its undo is given is settled now. */
export function remember(
  story: Story,
  line: Line,
  { asked, outcome, values }: { readonly asked: Pick<Asked, 'key'>; readonly outcome: string; readonly values: Values },
): void {
  const instruction = instructionAt(story, labelOf(line));
  const isAnythingUndone = Object.values(story.plan.instructions).some(({ op }) => op === 'compensate');
  if (instruction.op !== 'effect' || !instruction.undo?.outcomes.includes(outcome) || !isAnythingUndone) return;
  const input = computeAll(story, instruction.undo.input, values) ?? null;
  const { sideLine } = line.born;
  story.done.push({ key: asked.key, label: labelOf(line), branches: branchesOf(line), sideLine, input, isUndone: false });
}

/** Completed steps of the scope only, in reverse order, one at a time; with none left the line goes on. */
export function compensate(story: Story, line: Line, { steps, done }: Of<'compensate'>): void {
  const last = story.done.findLast(
    (one) =>
      !one.isUndone &&
      isWithin(one, line) &&
      (steps === undefined || steps.includes(instructionAt(story, one.label).step)) &&
      !isBeingUndoneElsewhere(story, line, one),
  );
  if (!last) return leave(story, line, { way: done });
  const effect = instructionAt(story, last.label);
  const sources = effect.op === 'effect' ? (effect.undo?.input ?? {}) : {};
  const content = last.input ?? computeAll(story, sources, {});
  if (!content) return getStuck(story, line, { code: 'expression-failed' });
  ask(story, line, { type: 'undo', operation: 'undo', content, undoes: last.key });
  settleDown(story, line);
}

/** A scope is the branch of a fork's visit with all forks within it, or a side line; on the main line it is everything. */
function isWithin(one: Done, line: Line): boolean {
  const scope = branchesOf(line);
  const isSame = (a: Branch | undefined, b: Branch): boolean => a?.fork === b.fork && a.visit === b.visit && a.index === b.index;
  const { sideLine } = line.born;
  return scope.every((branch, depth) => isSame(one.branches[depth], branch)) && (sideLine === null || one.sideLine === sideLine);
}

function isBeingUndoneElsewhere(story: Story, line: Line, one: Done): boolean {
  return standing(story).some((other) => other !== line && questions(other).some(({ asked }) => asked.undoes === one.key));
}

/** It is undone, and forgotten; the one before it comes next. */
export function undone(story: Story, line: Line, { undoes }: Asked): void {
  const one = story.done.find(({ key, isUndone }) => key === undoes && !isUndone);
  if (one) one.isUndone = true;
  say(story, 'undone', { at: (undoes ?? '').split(':').slice(0, 2).join(':') });
  note(story, line, { note: 'turn' });
}

/** A failing undo takes the way drawn for it, else it is an incident. */
export function undoFailed(story: Story, line: Line, key: string): void {
  const instruction = instructionAt(story, labelOf(line));
  const incident = instruction.op === 'compensate' ? instruction.incident : null;
  if (incident && incident.to !== null) return leave(story, line, { way: incident });
  getStuck(story, line, { code: 'undo-failed', over: key, outcome: incident?.outcome ?? null });
}

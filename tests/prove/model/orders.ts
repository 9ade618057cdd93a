import { type Line, note, say, type Story, computeAll, waysOf, instructionAt } from './story.js';
import { ask, askThis, letGo, come, finish, leave } from './line.js';
import {
  branchesOf,
  holdsRow,
  instructionOf,
  labelOf,
  mark,
  openClosings,
  placeOf,
  questions,
  standing,
  thisVisit,
  trouble,
} from './diary.js';
import type { Order, Place } from './told.js';

/** An operator's order is done or refused, and either way it stands in the journal. `act` lets a line act. */
export function obey(story: Story, order: Order, act: (story: Story, line: Line) => void): void {
  switch (order.kind) {
    case 'pause':
      if (story.paused) return say(story, 'refused');
      story.paused = true;
      story.discards = order.events === 'discard';
      return say(story, 'paused');
    case 'resume':
      if (!story.paused) return say(story, 'refused');
      story.paused = false;
      story.discards = false;
      return say(story, 'resumed');
    case 'cancel':
      say(story, 'commanded');
      return finish(story, { outcome: 'cancelled' });
    case 'set':
      return set(story, order);
    case 'retry':
      return retry(story, order);
    case 'skip':
      return skip(story, order);
    case 'move':
      return move(story, order);
    case 'redo':
      return redo(story, order, act);
    case 'hand-over':
      return handOver(story, order);
  }
}

type Of<K extends Order['kind']> = Extract<Order, { readonly kind: K }>;

function set(story: Story, { values }: Of<'set'>): void {
  if (Object.keys(values).some((name) => !story.variables.has(name))) return say(story, 'refused');
  say(story, 'set');
  for (const [name, value] of Object.entries(values)) story.variables.set(name, value);
}

/** The line of whom an order speaks; a paused instance, and a line that has gone on, take none. */
function addressed(story: Story, place: Place | null): Line | undefined {
  return story.paused ? undefined : standing(story).find((line) => placeOf(line) === place);
}

/** By one of its drawn outcomes, without what the step does. Branches of a fork are not ways out of it. */
function skip(story: Story, { line: place, outcome }: Of<'skip'>): void {
  const line = addressed(story, place);
  if (!line) return say(story, 'refused');
  const at = placeOf(line);
  const way = waysOf(instructionOf(story, line)).find((one) => one.outcome === outcome);
  if (!way || way.to === null) return say(story, 'refused', { at });
  say(story, 'commanded', { at, outcome });
  leave(story, line, { way, kind: 'interrupted' });
}

/** To the beginning of another step, but never into or out of a branch: a join counts its branches. */
function move(story: Story, { line: place, to }: Of<'move'>): void {
  const line = addressed(story, place);
  if (!line) return say(story, 'refused');
  const at = placeOf(line);
  const target = Object.hasOwn(story.plan.instructions, to) ? instructionAt(story, to) : undefined;
  if (target?.step !== to || target.op === 'join') return say(story, 'refused', { at });
  const inside = new Set(branchesOf(line).map(({ fork }) => fork));
  const around = story.within[to] ?? [];
  if (around.length !== inside.size || around.some((fork) => !inside.has(fork))) return say(story, 'refused', { at });
  say(story, 'commanded', { at });
  say(story, 'interrupted', { at });
  letGo(story, line);
  come(story, line, to);
}

/** What a line stands for is done again: an effect is another one, anything else a new visit. Nothing that is being done is begun a second time beside it. */
function redo(story: Story, { line: place, whole }: Of<'redo'>, act: (story: Story, line: Line) => void): void {
  const line = addressed(story, place);
  if (!line) return say(story, 'refused');
  const at = placeOf(line);
  const performs = questions(line).filter(({ asked }) => asked.type === 'perform' || asked.type === 'undo');
  if (performs.some(({ failed }) => !failed)) return say(story, 'refused', { at });
  const { op, step } = instructionOf(story, line);
  say(story, 'commanded', { at });
  if (op === 'effect' && !whole) {
    letGo(story, line);
    for (const { asked } of performs) note(story, line, { note: 'void', key: asked.key });
    note(story, line, { note: 'freed' });
    return act(story, line);
  }
  say(story, 'interrupted', { at });
  letGo(story, line);
  come(story, line, whole ? step : labelOf(line));
}

/** The row of a person's work is given to another rung of its ladder; the row itself has the last word. */
function handOver(story: Story, { line: place, to }: Of<'hand-over'>): void {
  const line = addressed(story, place);
  if (!line) return say(story, 'refused');
  const at = placeOf(line);
  const instruction = instructionOf(story, line);
  const rungs = instruction.op === 'work' && instruction.work.kind === 'touch' ? instruction.work.ladder.map(({ id }) => id) : [];
  if (!holdsRow(story, line) || (to !== null && !rungs.includes(to))) return say(story, 'refused', { at });
  say(story, 'commanded', { at, outcome: to });
  ask(story, line, { type: 'hand-over-work', operation: 'hand-over', content: { to } });
}

/** Whatever is stuck is tried again: one line, or all of them and the rows that could not be closed. */
function retry(story: Story, order: Of<'retry'>): void {
  const isMeant = (line: Line): boolean => order.line === undefined || placeOf(line) === order.line;
  const stuck = story.paused ? [] : standing(story).filter((line) => mark(line) && isMeant(line));
  const closings = story.paused || order.line !== undefined ? [] : openClosings(story).filter(({ failed }) => failed);
  const [first] = stuck;
  if (!first && closings.length === 0) return say(story, 'refused');
  say(story, 'retried', first ? { at: placeOf(first) } : {});
  for (const line of stuck) tryAgain(story, line);
  for (const closing of closings) {
    closing.failed = false;
    story.askedNow.push(closing.asked);
  }
}

/** A failed question is asked again under its key, with what it was asked with; if the operator has changed what goes in, it is another question. */
function tryAgain(story: Story, line: Line): void {
  const isBeside = mark(line)?.isBeside;
  for (const { asked, failed } of questions(line))
    if (failed && (asked.type === 'ask-due' || asked.type === 'hand-over-work')) askThis(story, line, asked);
  if (isBeside) note(story, line, { note: 'freed' });
  else goOn(story, line);
}

function goOn(story: Story, line: Line): void {
  const over = trouble(line)?.over;
  const question = questions(line).find(({ asked }) => asked.key === over);
  const instruction = instructionOf(story, line);
  if (question) {
    const { asked } = question;
    note(story, line, { note: 'freed' });
    const content = instruction.op === 'effect' ? computeAll(story, instruction.input) : undefined;
    if (asked.type !== 'perform' || instruction.op !== 'effect' || !content || JSON.stringify(content) === JSON.stringify(asked.content))
      return askThis(story, line, asked);
    note(story, line, { note: 'void', key: asked.key });
    return ask(story, line, { type: 'perform', operation: instruction.operation, content });
  }
  const hadRow =
    instruction.op === 'work' &&
    !holdsRow(story, line) &&
    thisVisit(line).some((entry) => entry.note === 'asked' && entry.asked.type === 'open-work');
  if (hadRow) return come(story, line, instruction.step); // a closed row stays closed: the work is visited again
  note(story, line, { note: 'freed' });
  note(story, line, { note: 'turn' });
}

import type { AwaitInstruction, Instruction } from '@tongtu/workflows/plan';
import { branchesOf, forkVisit, instructionOf, isAside, placeOf, stands, stay, turn } from './diary.js';
import { ask, bear, finish, getStuck, goAway, hasRoom, later, leave, others, settleDown } from './line.js';
import { type AskedDue, compute, computeAll, instructionAt, judge, type KeptEvent, type Line, note, say, type Story } from './story.js';
import { takes, takeUp } from './events.js';

/* What a line does when it comes to an instruction. */

type Of<O extends Instruction['op']> = Extract<Instruction, { readonly op: O }>;

export function act(story: Story, line: Line): void {
  const instruction = instructionOf(story, line);
  switch (instruction.op) {
    case 'go':
      return leave(story, line, instruction);
    case 'raise':
      return getStuck(story, line, { code: 'raised' });
    case 'end':
      return end(story, line, instruction);
    case 'assign':
      return assign(story, line, instruction);
    case 'branch':
      return decide(story, line, instruction);
    case 'await':
      return wait(story, line, instruction);
    case 'effect':
      return effect(story, line, instruction);
    case 'work':
      return work(story, line, instruction);
    case 'fork':
      return fork(story, line, instruction);
    case 'join':
      return join(story, line, instruction);
  }
}

const failing = { code: 'expression-failed' };

/** The main line's end ends the instance and its side lines; a side line ends alone. */
function end(story: Story, line: Line, { outcome, output = {} }: Of<'end'>): void {
  if (isAside(line)) {
    say(story, 'left', { at: placeOf(line), outcome });
    return goAway(story, line);
  }
  const computed = computeAll(story, output);
  if (!computed) return getStuck(story, line, failing);
  finish(story, { outcome, output: computed, arrived: line });
}

function assign(story: Story, line: Line, { values, way }: Of<'assign'>): void {
  const computed = computeAll(story, Object.fromEntries(values.map(({ name, value }) => [name, value])));
  if (!computed) return getStuck(story, line, failing);
  for (const [name, value] of Object.entries(computed)) story.variables.set(name, value);
  leave(story, line, { way });
}

/** The first case that holds wins; one of which it cannot be said stops the line. */
function decide(story: Story, line: Line, { cases, otherwise }: Of<'branch'>): void {
  for (const { when, way } of cases) {
    const holds = judge(story, when);
    if (holds === undefined) return getStuck(story, line, failing);
    if (holds) return leave(story, line, { way });
  }
  leave(story, line, { way: otherwise });
}

/** Times and events, first wins: what came early and what is past already decide at once, the earlier of them first, an event before a time. */
function wait(story: Story, line: Line, instruction: AwaitInstruction): void {
  const dues: { readonly index: number; readonly due: string; readonly isPast: boolean }[] = [];
  const unknown: AskedDue[] = [];
  for (const [index, timer] of instruction.timers.entries()) {
    const due = 'afterMs' in timer ? later(stay(line).since, timer.afterMs) : dateOf(story, timer);
    if (due === null) return getStuck(story, line, { code: 'not-a-time' });
    if (timer.by) unknown.push({ id: `t${index}`, from: due });
    else dues.push({ index, due, isPast: 'until' in timer && due < story.at });
  }
  const past = dues.find(({ isPast }) => isPast);
  const early = cameEarly(story, line, instruction);
  if (early && !(past && past.due < early.event.at)) {
    story.early.splice(story.early.indexOf(early.event), 1);
    return takeUp(story, line, early);
  }
  const timer = past && instruction.timers[past.index];
  if (timer && 'until' in timer) return leave(story, line, { way: timer.past });
  settleDown(story, line, unknown);
  for (const { index, due } of dues) note(story, line, { note: 'armed', purpose: { time: index }, due });
  if (unknown.length === 0) say(story, 'waiting', { at: placeOf(line) });
}

/** A date is its first moment in the journey's zone: Shanghai is eight hours ahead, all the year round. */
function dateOf(story: Story, { until, offsetMs }: { readonly until: string; readonly offsetMs: number }): string | null {
  const value = compute(story, until);
  if (typeof value !== 'string') return null;
  const moment = Date.parse(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00+08:00` : value);
  return Number.isNaN(moment) ? null : new Date(moment + offsetMs).toISOString();
}

/** Of the events that are kept the first that fits; of the listeners that it fits the first drawn. */
function cameEarly(
  story: Story,
  line: Line,
  { events }: AwaitInstruction,
): { readonly event: KeptEvent; readonly awaited: AwaitInstruction['events'][number] } | undefined {
  for (const event of story.early) {
    for (const awaited of events) {
      const from =
        awaited.since === 'step' ? stay(line).since : awaited.since === 'entry' ? story.startedAt : later(story.at, -awaited.since.ms);
      if (event.at >= from && takes(story, event, { ...awaited, line })) return { event, awaited };
    }
  }
  return undefined;
}

function effect(story: Story, line: Line, { operation, input }: Of<'effect'>): void {
  const content = computeAll(story, input);
  if (!content) return getStuck(story, line, failing);
  ask(story, line, { type: 'perform', operation, content });
  settleDown(story, line);
}

/** The ladder's conditions are settled when the row opens. */
function work(story: Story, line: Line, { work: config, input }: Of<'work'>): void {
  const values = computeAll(story, input);
  const ladder = config.kind === 'touch' ? config.ladder : [];
  const conditions = ladder.map(({ id, when, directWhen }) => {
    const stood = when === undefined ? true : judge(story, when);
    return [id, { when: stood, direct: directWhen === undefined ? false : judge(story, directWhen) }] as const;
  });
  if (!values || conditions.some(([, { when, direct }]) => when === undefined || direct === undefined))
    return getStuck(story, line, failing);
  ask(story, line, {
    type: 'open-work',
    operation: 'open',
    content: { input: values, conditions: Object.fromEntries(conditions) as never },
  });
  settleDown(story, line);
}

/** One line for each branch, instead of the one that came. */
function fork(story: Story, line: Line, { branches }: Of<'fork'>): void {
  const nowhere = branches.find(({ to }) => to === null);
  if (nowhere) return getStuck(story, line, { code: 'leads-nowhere', outcome: nowhere.outcome });
  if (!hasRoom(story, branches.length)) return getStuck(story, line, { code: 'too-many-lines' });
  const { label, place } = stay(line);
  for (const { outcome } of branches) say(story, 'left', { at: place, outcome });
  goAway(story, line);
  for (const [index, { to }] of branches.entries()) {
    const branch = { fork: label, visit: Number(place.split(':')[1]), index };
    if (to !== null) bear(story, to, { branches: [...branchesOf(line), branch], aside: isAside(line) });
  }
}

/** Counts the branches of this visit; with enough of them the one that came last goes on, once. */
function join(story: Story, line: Line, { need, rest, way }: Of<'join'>): void {
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

/** Lines take turns, one instruction each, in the order in which they came to move, until all stay. */
export function settle(story: Story): void {
  while (!story.end) {
    const next = story.lines
      .map((line) => ({ line, tick: turnOf(line) }))
      .reduce<{ readonly line: Line; readonly tick: number } | null>(
        (first, { line, tick }) => (tick !== null && (first === null || tick < first.tick) ? { line, tick } : first),
        null,
      );
    if (!next) return;
    note(story, next.line, { note: 'acted' });
    act(story, next.line);
  }
}

function turnOf(line: Line): number | null {
  return stands(line) ? turn(line) : null;
}

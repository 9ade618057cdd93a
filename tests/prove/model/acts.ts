import type { Instruction } from '@tongtu/workflows/plan';
import { compensate } from './compensate.js';
import { instructionOf, isAside, placeOf, stands, turn } from './diary.js';
import { fork, join } from './forks.js';
import { ask, finish, getStuck, goAway, leave, settleDown } from './line.js';
import { computeAll, judge, type Line, note, say, type Story } from './story.js';
import { wait } from './waits.js';

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
    case 'compensate':
      return compensate(story, line, instruction);
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
  for (const { when, assign: sets = [], way } of cases) {
    const holds = judge(story, when);
    if (holds === undefined) return getStuck(story, line, failing);
    if (!holds) continue;
    const computed = computeAll(story, Object.fromEntries(sets.map(({ name, value }) => [name, value])));
    if (!computed) return getStuck(story, line, failing);
    for (const [name, value] of Object.entries(computed)) story.variables.set(name, value);
    return leave(story, line, { way });
  }
  leave(story, line, { way: otherwise });
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

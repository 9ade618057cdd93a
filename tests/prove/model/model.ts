import type { Json } from '@tongtu/workflows/graph';
import type { Label, Plan } from '@tongtu/workflows/plan';
import { act, settle } from './acts.js';
import {
  clockName,
  clocks,
  holdsRow,
  instructionOf,
  isAside,
  mark,
  openClosings,
  ownQuestion,
  placeOf,
  type Question,
  questions,
  standing,
  stay,
  trouble,
} from './diary.js';
import { hear } from './events.js';
import { ask, askDues, bear, finish, getStuck, getTroubled, goOff, later, leave, triggersAt } from './line.js';
import { obey } from './orders.js';
import { type Asked, type Line, note, say, type Story } from './story.js';
import type { RowChange, Told, Values, View } from './told.js';

/** How an instance begins. */
export interface Birth {
  readonly plan: Plan;
  readonly within: Readonly<Record<Label, readonly Label[]>>;
  readonly at: string;
  readonly input: Values;
  readonly customer: Values;
}

/**
 * What an instance must do, said in another way than the engine says it: diaries in which nothing is struck out, and rules about what is so
 * because of them. Slow, and small enough to be held against the words of the design.
 */
export class Model {
  private readonly story: Story;

  constructor({ plan, within, at, input, customer }: Birth) {
    this.story = {
      ...{
        plan,
        within,
        startedAt: at,
        at,
        tick: 0,
        lines: [],
        closings: [],
        visits: new Map(),
        variables: new Map(Object.entries(plan.variables)),
      },
      ...{
        customer: new Map(Object.entries(customer)),
        taken: new Set(),
        arrived: new Map(),
        joined: new Set(),
        early: [],
        paused: false,
        discards: false,
        held: [],
      },
      ...{ end: null, askedNow: [], saidNow: [], ageDue: plan.maximumAgeMs === null ? null : later(at, plan.maximumAgeMs) },
    };
    for (const [name, value] of Object.entries(input)) if (this.story.variables.has(name)) this.story.variables.set(name, value);
    say(this.story, 'began');
    bear(this.story, plan.start, { branches: [], aside: false });
    settle(this.story);
  }

  /** Something befalls the instance. */
  tell(told: Told): void {
    const { story } = this;
    story.askedNow = [];
    story.saidNow = [];
    if (story.end) return;
    story.at = told.at;
    if ('number' in told) {
      if (story.taken.has(told.number)) return;
      story.taken.add(told.number);
    }
    if (story.paused && told.is !== 'order') return hold(story, told);
    befall(story, told);
    if (story.paused) return;
    for (let next = story.held.shift(); next && !story.end; next = story.held.shift()) befall(story, next);
  }

  view(): View {
    const { story } = this;
    const lines = standing(story);
    const open = lines.flatMap(questions);
    const age = story.ageDue === null || story.end ? [] : [`age@${story.ageDue}`];
    return {
      status: story.end ? 'ended' : story.paused ? 'paused' : 'running',
      outcome: story.end?.outcome ?? null,
      stands: lines.map(standingText).sort(),
      open: [...open, ...openClosings(story)].map(questionText).sort(),
      clocks: [...lines.flatMap((line) => clocks(line).map((clock) => clockName(line, clock))), ...age].sort(),
      variables: Object.fromEntries(story.variables),
      customer: Object.fromEntries(story.customer),
      early: story.end ? [] : story.early.map(({ number }) => number),
      asked: this.askedNow(open),
      said: story.saidNow,
    };
  }

  /** What is void before the happening is over was never asked. */
  private askedNow(open: readonly Question[]): readonly string[] {
    const { askedNow, end, saidNow } = this.story;
    const live = askedNow.filter(({ type, key }) => type === 'close-work' || open.some(({ asked }) => asked.key === key));
    const ended = end && saidNow.some((line) => line.startsWith('ended ')) ? [`finish ${end.outcome} ${JSON.stringify(end.output)}`] : [];
    return [...live.map(({ type, key, content }) => `${type} ${key} ${JSON.stringify(content)}`), ...ended];
  }
}

function standingText(line: Line): string {
  const { place, label } = stay(line);
  return [place, label, ...(isAside(line) ? ['aside'] : []), ...markText(line)].join(' ').trimEnd();
}

function markText(line: Line): readonly string[] {
  const found = mark(line);
  return found ? [found.isBeside ? 'beside' : '', found.code].filter((word) => word !== '') : [];
}

function questionText({ asked: { type, key, content }, failed }: Question): string {
  return `${type} ${key} ${failed ? 'failed' : 'open'} ${JSON.stringify(content)}`;
}

/** Events that a paused instance keeps; everything else is kept always. */
const EVENTS_HELD = 50;

function hold(story: Story, told: Told): void {
  if (told.is === 'event' && story.discards) return say(story, 'event-late');
  if (told.is === 'ring' && (told.clock === null || story.held.some((other) => other.is === 'ring' && other.clock === told.clock))) return;
  story.held.push(told);
  const events = story.held.filter(({ is }) => is === 'event');
  if (events.length <= EVENTS_HELD) return;
  story.held = story.held.filter((other) => other !== events[0]);
  say(story, 'event-late');
}

function befall(story: Story, told: Told): void {
  switch (told.is) {
    case 'answer':
      answer(story, told);
      break;
    case 'failure':
      failure(story, told);
      break;
    case 'ring':
      ring(story, told.clock);
      break;
    case 'event':
      hear(story, { number: told.number, name: told.name, at: told.at, data: told.data }, settle);
      break;
    case 'work':
      rowChanged(story, told);
      break;
    case 'order':
      obey(story, told.order, act);
      break;
  }
  settle(story);
}

const asker = (story: Story, key: string): Line | undefined =>
  standing(story).find((line) => questions(line).some(({ asked }) => asked.key === key));

/** Whoever answers what is not asked (any more) is too late: of an effect that is written down, of work rows it says nothing new. */
function tooLate(story: Story, key: string): void {
  const [step = '', visit = '', operation = ''] = key.split(':');
  if (!['open', 'check', 'close', 'due', 'hand-over'].includes(operation)) say(story, 'event-late', { at: `${step}:${visit}` });
}

function answer(story: Story, { key, outcome, values, customer }: Extract<Told, { readonly is: 'answer' }>): void {
  const closing = openClosings(story).find(({ asked }) => asked.key === key);
  if (closing) {
    closing.answered = true;
    return;
  }
  const line = asker(story, key);
  if (!line) return tooLate(story, key);
  const question = questions(line).find(({ asked }) => asked.key === key);
  if (question?.asked.type === 'ask-due') return dueKnown(story, line, { asked: question.asked, outcome, values });
  note(story, line, { note: 'answered', key });
  if (question?.asked.type === 'hand-over-work') return outcome === 'refused' ? say(story, 'refused', { at: placeOf(line) }) : undefined;
  const instruction = instructionOf(story, line);
  if (instruction.op === 'work') {
    if (outcome === 'opened' || outcome === 'checked') return armCheck(story, line, (values['checkAt'] ?? null) as string | null);
    return rowClosed(story, line, { outcome, fields: values });
  }
  if (instruction.op !== 'effect') return;
  for (const [name, value] of Object.entries(customer)) story.customer.set(name, value);
  for (const { name, path } of instruction.assign) story.variables.set(name, valueAt(values, path.split('.')));
  const way = instruction.ways.find((one) => one.outcome === outcome);
  if (!way) return getStuck(story, line, { code: 'unknown-outcome' });
  leave(story, line, { way });
}

/** The calendar has answered: an instant for each, null for what is past. What it says otherwise is not understood. */
function dueKnown(
  story: Story,
  line: Line,
  { asked, outcome, values }: { readonly asked: Asked; readonly outcome: string; readonly values: Values },
): void {
  const { key, dues = [], at = '' } = asked;
  if (outcome !== 'due' || dues.some(({ id }) => values[id] === undefined)) {
    note(story, line, { note: 'failed', key });
    return getTroubled(story, line, { code: 'due-not-understood', over: key });
  }
  const isOwn = ownQuestion(line) === key;
  note(story, line, { note: 'answered', key });
  const known = dues.map(({ id, round = 0 }) => ({ id, round, due: values[id] as string | null }));
  const instruction = instructionOf(story, line);
  const timers = isOwn && instruction.op === 'await' ? instruction.timers : [];
  const own = timers.flatMap((timer, index) => known.filter(({ id }) => id === `t${index}`).map(({ due }) => ({ index, timer, due })));
  for (const { timer, due } of own) if ('until' in timer && (due === null || due < at)) return leave(story, line, { way: timer.past });
  for (const { index, due } of own) note(story, line, { note: 'armed', purpose: { time: index }, due: due ?? story.at });
  const attached = known.filter(({ id }) => id.startsWith('on.'));
  for (const { id, round, due } of attached)
    note(story, line, { note: 'armed', purpose: { trigger: id.slice('on.'.length), round }, due: due ?? story.at });
  if (isOwn || attached.length > 0) say(story, 'waiting', { at: placeOf(line) });
}

function valueAt(values: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return values;
  const fields = typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : {};
  return valueAt(fields[name] ?? null, rest);
}

/** Retries are used up: an attached error path, the drawn way for failures, else an incident. */
function failure(story: Story, { key, code }: Extract<Told, { readonly is: 'failure' }>): void {
  const closing = openClosings(story).find(({ asked }) => asked.key === key);
  if (closing) {
    if (!closing.failed) say(story, 'incident', { at: key.split(':').slice(0, 2).join(':') });
    closing.failed = true;
    return;
  }
  const line = asker(story, key);
  if (!line) return tooLate(story, key);
  if (questions(line).some(({ asked, failed }) => asked.key === key && failed)) return;
  note(story, line, { note: 'failed', key });
  const instruction = instructionOf(story, line);
  if (['due', 'hand-over'].includes(key.split(':')[2] ?? '')) return getTroubled(story, line, { code: 'request-failed', over: key });
  if (instruction.op !== 'effect') return getStuck(story, line, { code: 'request-failed', over: key });
  const triggers = triggersAt(story, line).filter(({ when }) => when.kind === 'error' && when.code === code);
  for (const trigger of triggers) if (!trigger.interrupting) goOff(story, line, trigger);
  const interrupting = triggers.find((trigger) => trigger.interrupting);
  if (interrupting) return goOff(story, line, interrupting);
  if (instruction.failed && instruction.failed.to !== null) return leave(story, line, { way: instruction.failed });
  getStuck(story, line, { code: 'effect-failed', over: key, outcome: instruction.failed?.outcome ?? null });
}

function ring(story: Story, name: string | null): void {
  if (name !== null && name === `age@${story.ageDue}`) return finish(story, { outcome: 'too-old' });
  for (const line of standing(story)) {
    const clock = clocks(line).find((one) => clockName(line, one) === name);
    if (!clock) continue;
    const { purpose } = clock;
    note(story, line, { note: 'unarmed', purpose });
    if ('check' in purpose) return ask(story, line, { type: 'check-work', operation: 'check', content: null });
    if ('trigger' in purpose) return triggerDue(story, line, { ...clock, purpose });
    const instruction = instructionOf(story, line);
    const timer = instruction.op === 'await' ? instruction.timers[purpose.time] : undefined;
    return timer && leave(story, line, timer);
  }
}

/** A trigger that repeats counts on from when it was due; one that interrupts does not repeat. */
function triggerDue(
  story: Story,
  line: Line,
  { purpose, due }: { readonly purpose: { readonly trigger: string; readonly round: number }; readonly due: string },
): void {
  const { step } = instructionOf(story, line);
  const trigger = Object.values(story.plan.instructions)
    .filter((one) => one.step === step)
    .flatMap(({ triggers = [] }) => triggers)
    .find(({ id }) => id === purpose.trigger);
  if (!trigger) return;
  const { when, interrupting } = trigger;
  const round = purpose.round + 1;
  if (when.kind === 'timer' && when.repeat && !interrupting && round <= (when.repeat.times ?? Infinity)) {
    const next = later(due, when.repeat.everyMs);
    if (when.repeat.by) askDues(story, line, { attached: [{ id: `on.${trigger.id}`, from: next, round }] });
    else note(story, line, { note: 'armed', purpose: { trigger: trigger.id, round }, due: next });
  }
  goOff(story, line, trigger);
}

function rowChanged(story: Story, { row, change }: { readonly row: string; readonly change: RowChange }): void {
  const line = standing(story).find((one) => holdsRow(story, one) && placeOf(one) === row);
  if ('closed' in change) {
    if (!line) return say(story, 'event-late', { at: row, outcome: change.closed });
    return rowClosed(story, line, { outcome: change.closed, fields: change.fields });
  }
  if (line && !trouble(line)) armCheck(story, line, change.checkAt);
}

function armCheck(story: Story, line: Line, due: string | null): void {
  const purpose = { check: true } as const;
  const armed = clocks(line).find((clock) => 'check' in clock.purpose);
  if (armed?.due === due) return;
  if (armed) note(story, line, { note: 'unarmed', purpose });
  if (due !== null) note(story, line, { note: 'armed', purpose, due });
}

/** The row has closed by itself: its form is taken over, and the line leaves by the outcome. */
function rowClosed(story: Story, line: Line, { outcome, fields }: { readonly outcome: string; readonly fields: Values }): void {
  const instruction = instructionOf(story, line);
  if (instruction.op !== 'work') return;
  note(story, line, { note: 'row-closed' });
  for (const { name, field } of instruction.assign) story.variables.set(name, fields[field] ?? null);
  const way = instruction.ways.find((one) => one.outcome === outcome);
  if (!way) return getStuck(story, line, { code: 'unknown-outcome' });
  leave(story, line, { way });
}

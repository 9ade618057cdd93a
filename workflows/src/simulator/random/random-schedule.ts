import {
  apply,
  begin,
  resume,
  type Command,
  type Decision,
  type DueQuestion,
  type Happening,
  type JournalEntry,
  type Request,
  type State,
} from '../../engine/index.js';
import { formatInstant, parseInstant } from '../../calendar/index.js';
import type { Json } from '../../graph/graph.js';
import type { Plan } from '../../plan/plan.js';
import type { Actor } from '../../touchpoint/touchpoint.js';
import { createDice, type Dice } from './dice.js';
import { EVENTS } from './random-plan.js';

/** One step of a schedule, with what came before and after, for whoever checks it. */
export interface ScheduleStep {
  readonly plan: Plan;
  readonly before: State | null;
  readonly happening: Happening | null;
  readonly decision: Decision;
  /** The world's memory after it: what was asked and is not answered, and the timers that are armed. */
  readonly asked: ReadonlyMap<string, Request>;
  readonly timers: ReadonlyMap<string, string>;
}

/** The world around one instance: it forgets nothing, repeats itself, and does things in any order. */
interface World {
  readonly plan: Plan;
  readonly dice: Dice;
  readonly asked: Map<string, Request>;
  readonly timers: Map<string, string>;
  readonly told: Happening[];
  state: State;
  now: number;
  inbox: number;
  /** Inbox numbers given out and not delivered yet: later ones may come first. */
  readonly late: Happening[];
}

const OPERATOR: Actor = { kind: 'staff', id: 'o', name: 'O' };
/** Happenings that are still tried on an instance that has ended. */
const SILENT_STEPS = 3;
const START = parseInstant('2026-03-10T02:00:00.000Z') ?? 0;

/** Runs an instance of a plan through so many random happenings, and shows every step to `look`. */
export function runSchedule(
  plan: Plan,
  { seed, steps }: { readonly seed: number; readonly steps: number },
  look: (step: ScheduleStep) => void,
): readonly JournalEntry[] {
  const begun = begin(plan, { at: formatInstant(START), input: {}, customer: {} });
  const world: World = {
    plan,
    dice: createDice(seed),
    asked: new Map(),
    timers: new Map(),
    told: [],
    state: begun.state,
    now: START,
    inbox: 0,
    late: [],
  };
  const journal: JournalEntry[] = [];
  const take = (before: State | null, happening: Happening | null, decision: Decision): void => {
    obey(world, decision);
    journal.push(...decision.entries);
    look({ plan, before, happening, decision, asked: world.asked, timers: world.timers });
  };
  take(null, null, begun);
  let after = 0;
  for (let count = 0; count < steps && after <= SILENT_STEPS; count++) {
    if (world.state.status === 'ended') after++;
    world.now += world.dice.below(3_000);
    if (world.dice.chance(0.1)) restart(world);
    const happening = nextHappening(world);
    const before = world.state;
    world.told.push(happening);
    take(before, happening, apply(plan, before, happening));
  }
  return journal;
}

function obey(world: World, { state, requests }: Decision): void {
  world.state = state;
  for (const request of requests) {
    if (request.type === 'set-timer') world.timers.set(request.timer, request.due);
    else if (request.type === 'clear-timer') world.timers.delete(request.timer);
    else if (request.type === 'finish') world.timers.clear();
    else world.asked.set(request.key, request);
  }
  // Answers to what was dropped may still come, but nobody is waiting for them.
  for (const key of world.asked.keys()) if (!state.requests.some((open) => open.key === key && !open.failed)) world.asked.delete(key);
}

/** The world forgets everything and is told again: continue-as-new, a reset, a crash. */
function restart(world: World): void {
  world.state = JSON.parse(JSON.stringify(world.state)) as State;
  world.asked.clear();
  world.timers.clear();
  obey(world, { state: world.state, requests: resume(world.plan, world.state), entries: [] });
}

type Source = (world: World, at: string) => Happening | null;

const sources: readonly (readonly [number, Source])[] = [
  [6, answered],
  [5, timerDue],
  [2, eventCame],
  [2, workMoved],
  [1, commanded],
  [2, repeated],
  [1, delayed],
];

function nextHappening(world: World): Happening {
  const total = sources.reduce((sum, [weight]) => sum + weight, 0);
  const at = formatInstant(world.now);
  for (;;) {
    let place = world.dice.below(total);
    const source = sources.find(([weight]) => (place -= weight) < 0)?.[1] ?? answered;
    const happening = source(world, at) ?? eventCame(world, at);
    if (world.dice.chance(0.1) && 'inbox' in happening) world.late.push(happening);
    else return happening;
  }
}

function answered({ asked, dice, plan }: World, at: string): Happening | null {
  const request = asked.size > 0 ? dice.pick([...asked.values()]) : undefined;
  if (!request || !('key' in request)) return null;
  const { key } = request;
  if (dice.chance(0.25)) return { type: 'failed', at, key, error: { code: dice.pick(['down', 'down', 'timeout']), message: '' } };
  return { type: 'answered', at, key, answer: answerTo(request, { at, dice, plan }) };
}

function answerTo(
  request: Request,
  { at, dice }: { readonly at: string; readonly dice: Dice; readonly plan: Plan },
): { readonly outcome: string; readonly values?: Readonly<Record<string, Json>> } {
  const checkAt = dice.chance(0.7) ? formatInstant((parseInstant(at) ?? 0) + dice.below(20_000)) : null;
  if (request.type === 'open-work') return { outcome: 'opened', values: { checkAt } };
  if (request.type === 'check-work')
    return dice.chance(0.3) ? { outcome: 'expired', values: { text: 'x' } } : { outcome: 'checked', values: { checkAt } };
  if (request.type === 'close-work') return { outcome: 'closed' };
  if (request.type === 'hand-over-work') return { outcome: dice.pick(['handed-over', 'refused']) };
  if (request.type === 'ask-due') return { outcome: dice.chance(0.95) ? 'due' : 'odd', values: duesOf(request.questions, { at, dice }) };
  return { outcome: dice.pick(['ok', 'ok', 'no', 'unheard-of']), values: { body: { text: dice.pick(['a', 'b']) } } };
}

/** Mostly to come, sometimes past, rarely nonsense. */
function duesOf(
  questions: readonly DueQuestion[],
  { at, dice }: { readonly at: string; readonly dice: Dice },
): Readonly<Record<string, string | null>> {
  const now = parseInstant(at) ?? 0;
  const due = (): string | null => (dice.chance(0.1) ? null : formatInstant(now + dice.below(20_000) - 2_000));
  return Object.fromEntries(questions.map(({ id }) => [id, dice.chance(0.03) ? 'soon' : due()]));
}

/** Usually the earliest; sometimes another, as when signals and timers overtake each other. */
function timerDue(world: World): Happening | null {
  const armed = [...world.timers].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const [timer, due] = (world.dice.chance(0.8) ? armed[0] : armed.length > 0 ? world.dice.pick(armed) : undefined) ?? [];
  if (timer === undefined || due === undefined) return null;
  world.now = Math.max(world.now, parseInstant(due) ?? 0);
  world.timers.delete(timer);
  return { type: 'due', at: formatInstant(world.now), timer };
}

function eventCame(world: World, at: string): Happening {
  world.inbox += 1;
  const data: Json = world.dice.chance(0.1) ? { n: 'x' } : { n: world.dice.below(10), t: 't' };
  return { type: 'event', at, inbox: world.inbox, id: `e${world.inbox}`, name: world.dice.pick(EVENTS), data };
}

function workMoved(world: World, at: string): Happening | null {
  const rows = Object.entries(world.state.visits).flatMap(([step, visit]) =>
    world.plan.instructions[step]?.op === 'work' ? [`${step}:${visit}`] : [],
  );
  if (rows.length === 0) return null;
  world.inbox += 1;
  const change = world.dice.chance(0.7)
    ? ({ kind: 'closed', outcome: world.dice.pick(['done', 'returned', 'odd']), fields: { text: 'x' } } as const)
    : ({ kind: 'check-at', due: formatInstant(world.now + world.dice.below(9_000)) } as const);
  return { type: 'worked', at, inbox: world.inbox, work: world.dice.pick(rows), change, actor: OPERATOR, channel: 'desk' };
}

function commanded(world: World, at: string): Happening {
  world.inbox += 1;
  return { type: 'commanded', at, inbox: world.inbox, command: commandFor(world), actor: OPERATOR, reason: 'r' };
}

function commandFor({ dice, plan, state }: World): Command {
  const position = state.positions.length > 0 && dice.chance(0.9) ? dice.pick(state.positions).id : 'p999';
  const kind = dice.pick(['pause', 'resume', 'resume', 'retry', 'retry', 'redo', 'skip', 'move', 'hand-over', 'set', 'cancel'] as const);
  if (kind === 'skip') return { kind, position, outcome: dice.pick(['time', 'ok', 'done', 'came', 'nowhere']) };
  if (kind === 'move') return { kind, position, to: dice.pick([...Object.keys(plan.instructions), 'nowhere']) };
  if (kind === 'redo') return { kind, position, whole: dice.chance(0.3) };
  if (kind === 'hand-over') return { kind, position };
  if (kind === 'pause') return { kind, events: dice.pick(['hold', 'discard'] as const) };
  if (kind === 'set') return { kind, values: dice.chance(0.9) ? { n: dice.below(9), broken: 1 } : { unknown: 1 } };
  if (kind === 'cancel') return dice.chance(0.2) ? { kind } : { kind: 'resume' };
  return { kind };
}

/** Something that was told before, again. */
function repeated({ told, dice }: World, at: string): Happening | null {
  return told.length > 0 ? { ...dice.pick(told), at } : null;
}

/** Something whose number was given out long ago. */
function delayed({ late }: World, at: string): Happening | null {
  const happening = late.shift();
  return happening ? { ...happening, at } : null;
}

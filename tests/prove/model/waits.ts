import type { AwaitInstruction } from '@tongtu/workflows/plan';
import { instructionOf, ownQuestion, placeOf, stay } from './diary.js';
import { takes, takeUp } from './events.js';
import { getStuck, getTroubled, later, leave, settleDown } from './line.js';
import { type Asked, type AskedDue, compute, type KeptEvent, type Line, note, say, type Story } from './story.js';
import type { Values } from './told.js';

type Timer = AwaitInstruction['timers'][number];

interface DueTime {
  readonly index: number;
  readonly timer: Timer;
  readonly due: string;
}

/** Times and events, first wins: what came early and what is past already decide at once, the earlier of them first, an event before a time. */
export function wait(story: Story, line: Line, instruction: AwaitInstruction): void {
  const all: DueTime[] = [];
  for (const [index, timer] of instruction.timers.entries()) {
    const due = 'afterMs' in timer ? later(stay(line).since, timer.afterMs) : dateOf(story, timer);
    if (due === null) return getStuck(story, line, { code: 'not-a-time' });
    all.push({ index, timer, due });
  }
  const known = all.filter(({ timer }) => !timer.by);
  if (decidesAtOnce(story, line, { instruction, known })) return;
  const unknown = all.flatMap(({ index, timer, due }): readonly AskedDue[] => (timer.by ? [{ id: `t${index}`, from: due }] : []));
  settleDown(story, line, unknown);
  for (const { index, due } of known) note(story, line, { note: 'armed', purpose: { time: index }, due });
  if (unknown.length === 0) say(story, 'waiting', { at: placeOf(line) });
}

function decidesAtOnce(
  story: Story,
  line: Line,
  { instruction, known }: { readonly instruction: AwaitInstruction; readonly known: readonly DueTime[] },
): boolean {
  const past = known.find(({ timer, due }) => 'until' in timer && due < story.at);
  const early = cameEarly(story, line, instruction);
  if (early && !(past && past.due < early.event.at)) {
    story.early.splice(story.early.indexOf(early.event), 1);
    takeUp(story, line, early);
    return true;
  }
  if (past && 'until' in past.timer) leave(story, line, { way: past.timer.past });
  return past !== undefined;
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
    const awaited = events.find((one) => event.at >= countsFrom(story, line, one) && takes(story, event, { ...one, line }));
    if (awaited) return { event, awaited };
  }
  return undefined;
}

function countsFrom(story: Story, line: Line, { since }: AwaitInstruction['events'][number]): string {
  if (since === 'step') return stay(line).since;
  return since === 'entry' ? story.startedAt : later(story.at, -since.ms);
}

/** The calendar has answered: an instant for each, null for what is past. What it says otherwise is not understood. */
export function dueKnown(
  story: Story,
  line: Line,
  { asked, outcome, values }: { readonly asked: Asked; readonly outcome: string; readonly values: Values },
): void {
  const { key, dues = [] } = asked;
  if (outcome !== 'due' || dues.some(({ id }) => values[id] === undefined)) {
    note(story, line, { note: 'failed', key });
    return getTroubled(story, line, { code: 'due-not-understood', over: key });
  }
  const isOwn = ownQuestion(line) === key;
  note(story, line, { note: 'answered', key });
  const dueOf = new Map(dues.map(({ id }) => [id, values[id] as string | null]));
  if (isOwn && !armOwn(story, line, { dueOf, askedAt: asked.at ?? '' })) return;
  const attached = dues.filter(({ id }) => id.startsWith('on.'));
  for (const { id, round = 0 } of attached)
    note(story, line, { note: 'armed', purpose: { trigger: id.slice('on.'.length), round }, due: dueOf.get(id) ?? story.at });
  if (isOwn || attached.length > 0) say(story, 'waiting', { at: placeOf(line) });
}

/** Arms the times of the wait itself; what is past leaves at once by its way for that, if it has one. Whether the line stays. */
function armOwn(
  story: Story,
  line: Line,
  { dueOf, askedAt }: { readonly dueOf: ReadonlyMap<string, string | null>; readonly askedAt: string },
): boolean {
  const instruction = instructionOf(story, line);
  const timers = instruction.op === 'await' ? instruction.timers : [];
  const own = timers.flatMap((timer, index) => (dueOf.has(`t${index}`) ? [{ index, timer, due: dueOf.get(`t${index}`) ?? null }] : []));
  const past = own.find(({ timer, due }) => 'until' in timer && (due === null || due < askedAt));
  if (past && 'until' in past.timer) leave(story, line, { way: past.timer.past });
  else for (const { index, due } of own) note(story, line, { note: 'armed', purpose: { time: index }, due: due ?? story.at });
  return past === undefined;
}

import type { Json } from '@tongtu/workflows/graph';
import type { Label, PlanTrigger, Way } from '@tongtu/workflows/plan';
import {
  branchesOf,
  holdsRow,
  instructionOf,
  isHeard,
  openClosings,
  placeOf,
  standing,
  stay,
  thisVisit,
  trouble,
  waitsFor,
} from './diary.js';
import { type Asked, type AskedDue, type Branch, instructionAt, type Line, note, say, type Story } from './story.js';
import type { Place } from './told.js';

/** Lines that an instance may have. */
const MOST = 100;

export function hasRoom(story: Story, more: number): boolean {
  return standing(story).length + more <= MOST;
}

/** A line is born, and comes to its first instruction. */
export function bear(story: Story, label: Label, born: Line['born']): void {
  const line: Line = { born, diary: [] };
  story.lines.push(line);
  come(story, line, label);
}

/** A line comes to an instruction as a new visit of its step; it is to act. */
export function come(story: Story, line: Line, label: Label): void {
  note(story, line, { note: 'came', label, place: newPlace(story, line, label), since: story.at, anew: true });
  note(story, line, { note: 'turn' });
}

/** A join has the visit of the fork whose branches it gathers. Any other step counts how often it was entered. */
function newPlace(story: Story, line: Line, label: Label): Place {
  const { step } = instructionAt(story, label);
  const innermost = branchesOf(line).at(-1);
  const fork = innermost && instructionAt(story, innermost.fork);
  if (innermost && fork?.op === 'fork' && fork.join === label) return `${step}:${innermost.visit}`;
  const visit = (story.visits.get(step) ?? 0) + 1;
  story.visits.set(step, visit);
  return `${step}:${visit}`;
}

/** The journal says once a visit that a step was entered: when the line stays there. */
function see(story: Story, line: Line): void {
  if (thisVisit(line).some((entry) => entry.note === 'seen')) return;
  note(story, line, { note: 'seen' });
  say(story, 'entered', { at: placeOf(line) });
}

/**
 * A line stays: whatever is attached to the step by a time counts from entering it, once a visit. What goes by a calendar is asked for, together with
 * the times of its own wait (`own`).
 */
export function settleDown(story: Story, line: Line, own: readonly AskedDue[] = []): void {
  see(story, line);
  const visit = thisVisit(line);
  const { since } = stay(line);
  for (const { id, when } of triggersAt(story, line)) {
    const wasArmed = visit.some((entry) => entry.note === 'armed' && 'trigger' in entry.purpose && entry.purpose.trigger === id);
    if (when.kind !== 'timer' || when.by || wasArmed) continue;
    note(story, line, { note: 'armed', purpose: { trigger: id, round: 0 }, due: later(since, when.afterMs) });
  }
  const wereAsked = visit.some((entry) => entry.note === 'asked' && entry.asked.type === 'ask-due');
  const attached = triggersAt(story, line).flatMap(({ id, when }) =>
    when.kind === 'timer' && when.by ? [{ id: `on.${id}`, from: later(since, when.afterMs) }] : [],
  );
  askDues(story, line, { own, attached: wereAsked ? [] : attached });
}

/** The calendar is asked when something falls due. */
export function askDues(
  story: Story,
  line: Line,
  { own = [], attached }: { readonly own?: readonly AskedDue[]; readonly attached: readonly AskedDue[] },
): void {
  const dues = [...own, ...attached];
  if (dues.length === 0) return;
  const content = dues.map(({ id, from }) => ({ id, from }));
  ask(story, line, { type: 'ask-due', operation: 'due', content, dues, own: own.length > 0, at: story.at });
}

/** A line cannot go on without a person: it stays, and what it waited for is void. */
export function getStuck(
  story: Story,
  line: Line,
  { code, over = null, outcome = null }: { readonly code: string; readonly over?: string | null; readonly outcome?: string | null },
): void {
  settleDown(story, line);
  note(story, line, { note: 'stuck', code, over });
  say(story, 'incident', { at: placeOf(line), outcome });
}

/** Something beside what a line stands for needs a person; the line itself goes on. Of a line that is stuck the journal alone says it: a person looks already. */
export function getTroubled(
  story: Story,
  line: Line,
  { code, over = null, outcome = null }: { readonly code: string; readonly over?: string | null; readonly outcome?: string | null },
): void {
  if (!trouble(line)) note(story, line, { note: 'troubled', code, over });
  say(story, 'incident', { at: placeOf(line), outcome });
}

/** A step's further instructions are its own affair; its beginning is another visit. */
export function isInside(story: Story, line: Line, to: Label): boolean {
  const { step } = instructionOf(story, line);
  return instructionAt(story, to).step === step && to !== step;
}

/** A line leaves by a way. One that leads nowhere is an incident: nobody leaves a journey unseen. */
export function leave(
  story: Story,
  line: Line,
  { way, kind = 'left' }: { readonly way: Way; readonly kind?: 'left' | 'interrupted' },
): void {
  if (way.to === null) {
    if (kind === 'interrupted') letGo(story, line);
    return getStuck(story, line, { code: 'leads-nowhere', outcome: way.outcome });
  }
  letGo(story, line);
  const { place, since } = stay(line);
  if (isInside(story, line, way.to)) {
    note(story, line, { note: 'came', label: way.to, place, since, anew: false });
    note(story, line, { note: 'turn' });
    return;
  }
  say(story, kind, { at: place, outcome: way.outcome });
  come(story, line, way.to);
}

/** A line is no more. */
export function goAway(story: Story, line: Line): void {
  letGo(story, line);
  note(story, line, { note: 'gone' });
}

/** What a line stands for elsewhere is told that the journey goes on without it: an open row closes, an effect under way is recalled if that is drawn. */
export function letGo(story: Story, line: Line): void {
  const instruction = instructionOf(story, line);
  const place = placeOf(line);
  if (holdsRow(story, line)) {
    note(story, line, { note: 'row-closed' });
    const isOpening = ({ type, key }: Asked): boolean => type === 'open-work' && key.startsWith(`${place}:`);
    sayLast(story, { asked: { key: `${place}:close:1`, type: 'close-work', content: null }, isHeard: isHeard(story, line, isOpening) });
  }
  const of = waitsFor(line);
  if (of === null || instruction.op !== 'effect' || instruction.reports?.onLeave !== 'recall') return;
  const asked: Asked = { key: `${place}:recall:${of.split(':').at(-1) ?? ''}`, type: 'recall', content: { of } };
  sayLast(story, { asked, isHeard: isHeard(story, line, ({ key }) => key === of) });
}

/** The last word about something, unless the world has never heard of it. */
function sayLast(story: Story, { asked, isHeard: isKnown }: { readonly asked: Asked; readonly isHeard: boolean }): void {
  if (!isKnown || openClosings(story).some((closing) => closing.asked.key === asked.key)) return;
  story.closings.push({ asked, answered: false, failed: false });
  story.askedNow.push(asked);
}

/** Something is asked: each operation counts, within a visit, how often another thing was asked. */
export function ask(story: Story, line: Line, { operation, ...asked }: Omit<Asked, 'key'> & { readonly operation: string }): void {
  const prefix = `${placeOf(line)}:${operation}:`;
  const before = new Set(
    thisVisit(line).flatMap((entry) => (entry.note === 'asked' && entry.asked.key.startsWith(prefix) ? [entry.asked.key] : [])),
  );
  askThis(story, line, { key: `${prefix}${before.size + 1}`, ...asked });
}

export function askThis(story: Story, line: Line, asked: Asked): void {
  note(story, line, { note: 'asked', asked });
  story.askedNow.push(asked);
}

export function triggersAt(story: Story, line: Line): readonly PlanTrigger[] {
  return instructionOf(story, line).triggers ?? [];
}

/** A trigger goes off: interrupting, it takes the line along; otherwise a line of its own begins, aside. */
export function goOff(story: Story, line: Line, { interrupting, way }: PlanTrigger): void {
  if (interrupting) return leave(story, line, { way, kind: 'interrupted' });
  if (!hasRoom(story, 1)) return say(story, 'refused', { at: placeOf(line), outcome: way.outcome });
  say(story, 'side-line', { at: placeOf(line), outcome: way.outcome });
  if (way.to === null) return getTroubled(story, line, { code: 'leads-nowhere', outcome: way.outcome });
  bear(story, way.to, { branches: branchesOf(line), aside: true, sideLine: story.lines.length });
}

/** The other lines of one visit of a fork. */
export function others(story: Story, line: Line, branch: Branch): readonly Line[] {
  return standing(story).filter(
    (other) => other !== line && branchesOf(other).some(({ fork, visit }) => fork === branch.fork && visit === branch.visit),
  );
}

/** The instance ends: whoever still stands is interrupted, open rows close. */
export function finish(
  story: Story,
  {
    outcome,
    output = {},
    arrived,
    exited = false,
  }: {
    readonly outcome: string;
    readonly output?: Readonly<Record<string, Json>>;
    readonly arrived?: Line;
    readonly exited?: boolean;
  },
): void {
  for (const line of standing(story)) {
    if (line === arrived) continue;
    letGo(story, line);
    say(story, 'interrupted', { at: placeOf(line) });
  }
  if (exited) say(story, 'exited', { outcome });
  say(story, 'ended', { outcome, ...(arrived ? { at: placeOf(arrived) } : {}) });
  story.end = { outcome, output };
}

export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

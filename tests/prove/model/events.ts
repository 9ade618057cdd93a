import type { AwaitedEvent } from '@tongtu/workflows/plan';
import { instructionOf, labelOf, placeOf, standing, trouble } from './diary.js';
import { finish, getStuck, goOff, leave, triggersAt } from './line.js';
import { computeAll, instructionAt, judge, type KeptEvent, type Line, say, type Story, waysOf } from './story.js';

/** How many events are kept for waits to come. */
const KEPT = 50;

/** Whether a listener takes an event. A rule that cannot be judged is written down and does not take it. */
export function takes(
  story: Story,
  came: KeptEvent,
  { event, match, line }: { readonly event: string; readonly match?: string; readonly line?: Line },
): boolean {
  if (event !== came.name) return false;
  const holds = match === undefined ? true : judge(story, match, came.data);
  if (holds === undefined) say(story, 'refused', line ? { at: placeOf(line) } : {});
  return holds === true;
}

/** A wait is over by an event: what is to be kept of it is kept, and the line leaves. */
export function takeUp(story: Story, line: Line, { event, awaited }: { readonly event: KeptEvent; readonly awaited: AwaitedEvent }): void {
  const values = computeAll(story, Object.fromEntries(awaited.assign.map(({ name, value }) => [name, value])), event.data);
  if (!values) return getStuck(story, line, { code: 'expression-failed', outcome: awaited.way.outcome });
  for (const [name, value] of Object.entries(values)) story.variables.set(name, value);
  leave(story, line, awaited);
}

/** One that is open for a time counts until then, not at that moment. */
function isOpen({ variables, at }: Story, until: string | undefined): boolean {
  const end = until === undefined ? undefined : variables.get(until);
  return until === undefined || (typeof end === 'string' && at < end);
}

/** Goals are tested before exits. */
function leavesJourney(story: Story, came: KeptEvent): boolean {
  const { exits } = story.plan;
  const ordered = [...exits.filter(({ goal }) => goal), ...exits.filter(({ goal }) => !goal)];
  const rule = ordered.find((exit) => isOpen(story, exit.until) && takes(story, came, exit));
  if (rule) finish(story, { outcome: rule.outcome, exited: true });
  return rule !== undefined;
}

/** An event is heard by whoever stands there, the eldest line first; what one does with it is done before the next hears it. `settle` lets lines act. */
export function hear(story: Story, came: KeptEvent, settle: (story: Story) => void): void {
  if (leavesJourney(story, came)) return;
  let isTaken = false;
  for (const { line, place, label } of standing(story).map((line) => ({ line, place: placeOf(line), label: labelOf(line) }))) {
    const isStillThere = standing(story).includes(line) && placeOf(line) === place && labelOf(line) === label;
    if (!isStillThere) continue;
    isTaken = tellLine(story, line, came) || isTaken;
    settle(story);
    if (story.end) return;
  }
  if (!isTaken) keep(story, came);
}

/** Side lines begin, then its own wait takes it, or else the first trigger that interrupts. */
function tellLine(story: Story, line: Line, came: KeptEvent): boolean {
  const triggers = triggersAt(story, line).filter(({ when }) => when.kind === 'event');
  const fits = (trigger: (typeof triggers)[number]): boolean =>
    trigger.when.kind === 'event' && takes(story, came, { ...trigger.when, line });
  let isTaken = false;
  for (const trigger of triggers) {
    if (trigger.interrupting || !fits(trigger)) continue;
    goOff(story, line, trigger);
    isTaken = true;
  }
  const instruction = instructionOf(story, line);
  const awaited =
    instruction.op === 'await' && !trouble(line) ? instruction.events.find((one) => takes(story, came, { ...one, line })) : undefined;
  if (awaited) {
    takeUp(story, line, { event: came, awaited });
    return true;
  }
  const interrupting = triggers.find((trigger) => trigger.interrupting && fits(trigger));
  if (interrupting) goOff(story, line, interrupting);
  return isTaken || interrupting !== undefined;
}

/** An event that came too early for a wait ahead is kept; any other is late. Neither is dropped unseen. */
function keep(story: Story, came: KeptEvent): void {
  const ahead = standing(story).some((line) => awaitedFrom(story, labelOf(line)).has(came.name));
  if (!ahead) return say(story, 'event-late');
  say(story, 'event-early');
  story.early.push(came);
  if (story.early.length <= KEPT) return;
  story.early.shift();
  say(story, 'event-late');
}

/** Names of the events that some wait listens to on the way from a label. */
function awaitedFrom(story: Story, label: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const visit = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const instruction = instructionAt(story, at);
    if (instruction.op === 'await') for (const { event } of instruction.events) names.add(event);
    const branches = instruction.op === 'fork' ? instruction.branches : [];
    const ways = [...waysOf(instruction), ...branches, ...(instruction.triggers ?? []).map(({ way }) => way)];
    for (const { to } of ways) if (to !== null) visit(to);
  };
  visit(label);
  return names;
}

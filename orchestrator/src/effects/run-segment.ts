import { ApplicationFailure, Context } from '@temporalio/activity';
import { writeEngineJournal } from '@tongtu/store/work';
import { type Answer, apply, type JournalEntry, resume } from '@tongtu/workflows/engine';
import type { Label, Plan } from '@tongtu/workflows/plan';
import {
  askingOf,
  type BrokenEffect,
  foreseeEnd,
  happeningsTaken,
  packAnswer,
  plainAnswer,
  type Row,
  type RunSegmentCall,
  type SegmentRun,
  unpackAnswer,
} from '@tongtu/workflows/temporal';
import { type Standing, turnOver } from '../ledger/effect-ledger.js';
import type { World } from '../world.js';
import { isEnd } from './answer.js';
import { type Attempt, attemptFor } from './attempt.js';
import { performAttempt } from './perform-attempt.js';
import { answerDone, callProvider, type RemoteAttempt, settleRemote } from './remote-effect.js';

type State = RunSegmentCall['state'];
type Effect = Extract<ReturnType<typeof resume>[number], { readonly type: 'perform' }>;

/** How long a segment goes on, ms, when our own database is slow: then the workflow is heard of, and asks for the rest. */
const longestMs = 5_000;

/** One run of a segment. */
interface Segment {
  readonly world: World;
  readonly call: RunSegmentCall;
  readonly plan: Plan;
  /** Our own clock at the start, ms: only for differences. */
  readonly startedMs: number;
}

/** Where a segment stands. What was decided on the way the workflow decides again when it hears the answers, and writes it then. */
interface Stretch {
  readonly state: State;
  readonly effect: Effect;
  readonly entries: readonly JournalEntry[];
  /** ISO instant, by the server's clock. */
  readonly at: string;
  /** Its row in the ledger, where that was opened with settling the one before. */
  readonly opened?: Standing;
}

/** What one effect answered, packed, and the next of the segment that may be begun. */
interface Performed {
  readonly row: Row;
  readonly afterMs: number;
  readonly next: Stretch | null;
}

/** An answer, and how long after the beginning of the segment it came. */
interface Answered {
  readonly answer: Answer;
  readonly afterMs: number;
}

/** What became of the effects so far. */
interface Progress {
  readonly performed: readonly Performed[];
  readonly broken?: BrokenEffect;
}

/**
 * Performs a quick effect and those of its segment that the engine asks for after it, each with its own row in the ledger. Before each it looks whether something has come for
 * the instance: then the engine has to hear that first. The effect that cannot be performed ends the segment, and the workflow hears why.
 * The news that came along are written with the end of the instance, or when the segment is over: that is within the second.
 */
export function makeRunSegment(world: World): (call: RunSegmentCall) => Promise<SegmentRun> {
  return async (call) => {
    const plan = await world.plans.of(call.hash);
    const segment: Segment = { world, call, plan, startedMs: performance.now() };
    const { performed, broken } = await performAll(segment, beginningOf(segment));
    const rows = performed.map(({ row }) => row);
    const last = rows.at(-1);
    if (last && !unpackAnswer(last).isClosed) await writeEngineJournal(world.store, call.carried);
    return { rows, afterMs: performed.map(({ afterMs }) => afterMs), ...(broken ? { broken } : {}) };
  };
}

function beginningOf({ call: { state, key, carried, at }, plan }: Segment): Stretch {
  return { state, effect: effectIn(plan, state, key), entries: carried.entries, at };
}

async function performAll(segment: Segment, first: Stretch): Promise<Progress> {
  const performed: Performed[] = [];
  let next: Stretch | null = first;
  while (next) {
    const here: Stretch = next;
    const one: Performed | BrokenEffect | null = await performOne(segment, here).catch((error: unknown) => {
      if (error instanceof ApplicationFailure) return brokenBy(here.effect.key, error);
      // Our own database, as a rule: nothing is known of this effect, and the workflow asks for it again.
      if (performed.length === 0) throw error;
      return null;
    });
    if (one && 'code' in one) return { performed, broken: one };
    if (one) performed.push(one);
    next = one?.next ?? null;
  }
  return { performed };
}

function brokenBy(key: string, { type, message, nonRetryable }: ApplicationFailure): BrokenEffect {
  return { key, code: type ?? 'failed', message, isPassing: nonRetryable !== true };
}

function effectIn(plan: Plan, state: State, key: string): Effect {
  const effect = resume(plan, state).find((request): request is Effect => request.type === 'perform' && request.key === key);
  if (!effect) throw ApplicationFailure.nonRetryable('The instance does not ask for that effect.', 'no-effect');
  return effect;
}

function attemptOf({ world, call, plan }: Segment, { state, effect, entries, at }: Stretch): Attempt {
  const { instance, subject } = call;
  const closings = foreseeEnd({ plan, state, instance, at }, effect).map((closing) => ({
    ...closing,
    carried: { ...closing.carried, entries: [...entries, ...closing.carried.entries] },
  }));
  const { key, operation, input } = effect;
  const carried = { ...call.carried, entries: [] };
  const asked = { label: labelOf(state, effect), input, carried, closings };
  return attemptFor(world, { call: asked, plan, subject, key, operation, echo: key, askedAt: askingOf(state, key) });
}

/** Where the position stands that asks for an effect. */
function labelOf({ requests, positions }: State, { key }: Effect): Label {
  const asking = requests.find((open) => open.key === key)?.position;
  return positions.find(({ id }) => id === asking)?.label ?? '';
}

/** Null when something has come for the instance first. */
async function performOne(segment: Segment, stretch: Stretch): Promise<Performed | null> {
  const attempt = attemptOf(segment, stretch);
  if (isRemote(attempt)) return performRemote(segment, stretch, attempt);
  if (await isHeld(segment, stretch)) return null;
  const row = await performAttempt(segment.world, attempt);
  return performedBy(segment, stretch, row);
}

async function performRemote(segment: Segment, stretch: Stretch, attempt: RemoteAttempt): Promise<Performed | null> {
  const { world } = segment;
  const { source, keyRing } = world.store;
  const standing = stretch.opened ?? (await turnOver(source.manager, keyRing, { next: attempt, taken: happeningsTaken(stretch.state) }));
  if (!standing) return null;
  if (standing.kind === 'done') {
    return performedBy(segment, stretch, await answerDone(world, attempt, standing.answer));
  }
  const performed = await callProvider(world, attempt, standing);
  const afterMs = elapsedMs(segment);
  const next = isEnd(attempt.call, performed.answer) ? null : goOn(segment, stretch, { answer: performed.answer, afterMs });
  const following = next && attemptOf(segment, next);
  if (!next || !following || !isRemote(following)) return { row: await settleRemote(world, attempt, performed), afterMs, next };
  const turn = { done: { effect: attempt.effect, performed }, next: following, taken: happeningsTaken(next.state) };
  const opened = await turnOver(source.manager, keyRing, turn);
  return { row: packAnswer({ ...performed.answer, key: stretch.effect.key }), afterMs, next: opened && { ...next, opened } };
}

/** Whether something has come first. One that may have happened already is settled, whatever has come. */
async function isHeld({ world, call }: Segment, { state, effect }: Stretch): Promise<boolean> {
  const [found] = await world.store.source.query<{ readonly is_held: boolean }[]>(
    `select inbox_last > $3 and not exists (select 1 from effect where instance_id = instance.id and key = $2) as is_held from instance where id = $1`,
    [call.instance, effect.key, happeningsTaken(state)],
  );
  if (!found) throw ApplicationFailure.nonRetryable('There is no such instance.', 'no-instance');
  return found.is_held;
}

function isRemote(attempt: Attempt): attempt is RemoteAttempt {
  return attempt.connector.kind === 'remote';
}

function performedBy(segment: Segment, stretch: Stretch, row: Row): Performed {
  const answer = unpackAnswer(row);
  const afterMs = elapsedMs(segment);
  return { row, afterMs, next: answer.isClosed ? null : goOn(segment, stretch, { answer: plainAnswer(answer), afterMs }) };
}

function elapsedMs({ startedMs }: Segment): number {
  return Math.floor(performance.now() - startedMs);
}

/** The next effect of the segment, when the answer leads straight to it and nothing else is under way. */
function goOn({ plan, call }: Segment, { state, effect, entries }: Stretch, { answer, afterMs }: Answered): Stretch | null {
  if (afterMs > longestMs || Context.current().cancellationSignal.aborted) return null;
  const at = new Date(Date.parse(call.at) + afterMs).toISOString();
  const decided = apply(plan, state, { type: 'answered', at, key: effect.key, answer });
  const { positions, requests, status } = decided.state;
  const next = decided.requests.find((request): request is Effect => request.type === 'perform');
  const isAlone = positions.length === 1 && requests.length === 1 && status === 'running';
  if (!next?.quick || !isAlone) return null;
  const segment = segmentAt(plan, labelOf(state, effect));
  if (segment === undefined || segmentAt(plan, labelOf(decided.state, next)) !== segment) return null;
  return { state: decided.state, effect: next, entries: [...entries, ...decided.entries], at };
}

function segmentAt({ instructions }: Plan, label: Label): Label | undefined {
  const instruction = instructions[label];
  return instruction?.op === 'effect' ? instruction.segment : undefined;
}

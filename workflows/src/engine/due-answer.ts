import { parseInstant } from '../calendar/index.js';
import type { Json } from '../graph/graph.js';
import { dueTime, type DueTime } from './due.js';
import { timerId, triggerId } from './due-rules.js';
import { settleBeside } from './beside.js';
import { armedDues, otherWays } from './events.js';
import type { Answer } from './happening.js';
import { troubleAside } from './incident.js';
import { instructionOf, record, type Run, update, updatePosition } from './run.js';
import type { AskedDue, OpenRequest, Position } from './state.js';
import { setTimer } from './timers.js';
import { armTimes, leaveAsPast, recordWaiting } from './waiting.js';

type AskDue = Extract<OpenRequest, { readonly type: 'ask-due' }>;

/** A due time as answered; null = past already, and nobody says since when. */
type Dues = ReadonlyMap<string, string | null>;

/** The world says when something falls due: it is kept as an absolute time. What is past leaves by its way for that, or is due at once. */
export function dueAnswered(run: Run, position: Position, { answer, open }: { readonly answer: Answer; readonly open: AskDue }): void {
  const dues = readDues(open.dues, answer);
  if (!dues) return notUnderstood(run, position, open);
  const isOwn = position.awaiting === open.key;
  const settled = settleBeside(run, position, open.key);
  const standing = isOwn ? updatePosition(run, settled, { awaiting: null }) : settled;
  if (answer.why) record(run, { kind: 'waiting', position: standing, why: answer.why });
  if (!isOwn) return recordKnown(run, standing, armTriggers(run, standing, { open, dues }));
  const times = timesOf(run, standing, { open, dues });
  const past = times.find(({ pastWay }) => pastWay !== null);
  if (!past?.pastWay) {
    armTimes(run, standing, times);
    return recordWaiting(run, standing, armTriggers(run, standing, { open, dues }));
  }
  const all = new Map([...armedDues(run, standing), ...times.map(({ index, due }) => [index, due] as const)]);
  const notTaken = otherWays(instructionOf(run.plan, standing, 'await'), past.way, all);
  leaveAsPast(run, standing, { way: past.pastWay, due: dues.get(timerId(past.index)) ?? null, notTaken });
}

function readDues(asked: readonly AskedDue[], { outcome, values = {} }: Answer): Dues | undefined {
  if (outcome !== 'due') return undefined;
  const dues = new Map<string, string | null>();
  for (const { id } of asked) {
    const due: Json | undefined = Object.hasOwn(values, id) ? values[id] : undefined;
    if (due !== null && (typeof due !== 'string' || parseInstant(due) === undefined)) return undefined;
    dues.set(id, due);
  }
  return dues;
}

/** It stays asked, as a request that failed: a retry asks it again. */
function notUnderstood(run: Run, position: Position, open: AskDue): void {
  update(run, { requests: [...run.state.requests, { ...open, failed: true }] });
  troubleAside(run, position, { why: { code: 'due-not-understood' }, request: open.key });
}

interface Answered {
  readonly open: AskDue;
  readonly dues: Dues;
}

function timesOf(run: Run, position: Position, { open, dues }: Answered): readonly DueTime[] {
  const { timers } = instructionOf(run.plan, position, 'await');
  return timers.flatMap((timer, index) => {
    const due = dues.get(timerId(index));
    return due === undefined ? [] : [dueTime(timer, { index, due: due ?? run.at, isPast: due === null || due < open.at })];
  });
}

/** Arms the triggers that were asked for, and says until when. */
function armTriggers(run: Run, position: Position, { open, dues }: Answered): readonly Json[] {
  const triggers = run.plan.instructions[open.label]?.triggers ?? [];
  return triggers.flatMap(({ id, way }) => {
    const asked = open.dues.find((due) => due.id === triggerId(id));
    if (!asked) return [];
    const due = dues.get(asked.id) ?? run.at;
    const { round } = asked;
    setTimer(run, { position: position.id, due, purpose: { kind: 'trigger', id, ...(round === undefined ? {} : { round }) } });
    return [{ outcome: way.outcome, due }];
  });
}

function recordKnown(run: Run, position: Position, times: readonly Json[]): void {
  if (times.length > 0) record(run, { kind: 'waiting', position, why: { code: 'due-known', args: { times } } });
}

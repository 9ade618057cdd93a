import type { Json, Text } from '../graph/graph.js';
import type { Label, Plan } from '../plan/plan.js';
import type { Actor } from '../touchpoint/touchpoint.js';
import type { RungConditions, WorkConfig } from '../touchpoint/work-config.js';
import { questionOf } from './due-rules.js';
import { undoneBy } from './undoable.js';
import type { Why } from './happening.js';
import type { Request } from './request.js';
import { instructionAt, instructionOf, type Run, update, updatePosition } from './run.js';
import type { AskedDue, OpenRequest, Position, State } from './state.js';

/** What is asked for a position, before it gets its key. */
export type Question =
  | { readonly type: 'perform'; readonly input: Readonly<Record<string, Json>> }
  | {
      readonly type: 'open-work';
      readonly input: Readonly<Record<string, Json>>;
      readonly conditions: RungConditions;
      readonly openings: Readonly<Record<string, Text>>;
    }
  | { readonly type: 'undo'; readonly label: Label; readonly undoes: string; readonly input: Readonly<Record<string, Json>> }
  | { readonly type: 'check-work' }
  | { readonly type: 'hand-over-work'; readonly to: string | null; readonly actor: Actor; readonly reason: string }
  | { readonly type: 'ask-due'; readonly label: Label; readonly at: string; readonly dues: readonly AskedDue[] };

/** Address of a work row in requests and happenings. */
export function workKey(step: string, visit: number): string {
  return `${step}:${visit}`;
}

type Asking = Question & { /** The third part of the key. */ readonly operation: string };

/** Asks something for a position, which from then on waits for the answer. */
export function ask(run: Run, position: Position, asking: Asking): Position {
  const { asked, key } = askAside(run, position, asking);
  return updatePosition(run, asked, { awaiting: key });
}

/** Asks something for a position beside what it waits for. */
export function askAside(
  run: Run,
  position: Position,
  { operation, ...question }: Asking,
): { readonly asked: Position; readonly key: string } {
  const { step } = instructionAt(run.plan, position.label);
  const generation = (position.asked[operation] ?? 0) + 1;
  const key = `${step}:${position.visit}:${operation}:${generation}`;
  const asked = updatePosition(run, position, { asked: { ...position.asked, [operation]: generation } });
  issue(run, { key, position: position.id, step, visit: position.visit, failed: false, ...question });
  return { asked, key };
}

/** Closes the work row of a position that leaves it. Nobody waits for the answer, but it is repeated until there is one. */
export function askToClose(run: Run, position: Position, why: Why): void {
  const { step } = instructionAt(run.plan, position.label);
  const key = `${workKey(step, position.visit)}:close:1`;
  if (isUnsaid(run, (request) => request.type === 'open-work' && request.step === step && request.visit === position.visit)) return;
  if (run.state.requests.some((open) => open.key === key)) return;
  issue(run, { type: 'close-work', key, position: position.id, step, visit: position.visit, failed: false, why });
}

/** Recalls what was begun under a key by a position that leaves it. Nobody waits for the answer, but it is repeated until there is one. */
export function askToRecall(run: Run, position: Position, { of, why }: { readonly of: string; readonly why: Why }): void {
  const { step } = instructionAt(run.plan, position.label);
  const key = `${workKey(step, position.visit)}:recall:${of.split(':').at(-1) ?? ''}`;
  if (isUnsaid(run, (request) => request.key === of)) return;
  if (run.state.requests.some((open) => open.key === key)) return;
  issue(run, { type: 'recall', key, position: position.id, step, visit: position.visit, failed: false, of, why });
}

/** Whether it was asked for the first time in this very call and is void before the world has heard of it: then there is nothing to close or to recall. */
function isUnsaid({ requests, repeated }: Run, matches: (request: Keyed) => boolean): boolean {
  return requests.some((request) => 'key' in request && matches(request) && !repeated.has(request.key));
}

function issue(run: Run, open: OpenRequest): void {
  update(run, { requests: [...run.state.requests, open] });
  run.requests.push(requestOf(run.plan, run.state, open));
}

type Keyed = Extract<Request, { readonly key: string }>;

/** Asks a failed request again, under the same key. */
export function askAgain(run: Run, open: OpenRequest): void {
  const repeated = { ...open, failed: false, again: (open.again ?? 0) + 1 };
  update(run, { requests: run.state.requests.map((other) => (other.key === open.key ? repeated : other)) });
  run.repeated.add(open.key);
  run.requests.push(requestOf(run.plan, run.state, repeated));
}

/** Marks a request whose retries are used up. */
export function markFailed(run: Run, key: string): void {
  update(run, { requests: run.state.requests.map((open) => (open.key === key ? { ...open, failed: true } : open)) });
}

/** Forgets requests: an answer that still comes is too late. */
export function dropRequests(run: Run, matches: (open: OpenRequest) => boolean): void {
  if (run.state.requests.some(matches)) update(run, { requests: run.state.requests.filter((open) => !matches(open)) });
}

/** The request as the world sees it, made from what the state keeps of it: the same whenever it is made. */
export function requestOf(plan: Plan, state: State, open: OpenRequest): Request {
  const { key, step, visit } = open;
  switch (open.type) {
    case 'close-work':
      return { type: 'close-work', key, work: workKey(step, visit), why: open.why };
    case 'recall':
      return { type: 'recall', key, of: open.of, why: open.why };
    case 'check-work':
      return { type: 'check-work', key, work: workKey(step, visit) };
    case 'hand-over-work':
      return { type: 'hand-over-work', key, work: workKey(step, visit), to: open.to, actor: open.actor, reason: open.reason };
    case 'ask-due':
      return { type: 'ask-due', key, questions: open.dues.map((due) => questionOf(plan, open.label, due)) };
    case 'open-work': {
      const { work } = instructionOf(plan, positionOf(state, open), 'work');
      return {
        type: 'open-work',
        key,
        step,
        visit,
        work: withOpenings(work, open.openings),
        input: open.input,
        conditions: open.conditions,
      };
    }
    case 'undo': {
      const { undo, timeoutMs, retry } = undoneBy(plan, open.label);
      const { operation, settings } = undo;
      return { type: 'perform', key, step, visit, operation, settings, input: open.input, timeoutMs, retry, quick: false };
    }
    case 'perform': {
      const { operation, settings, timeoutMs, retry, quick, reports } = instructionOf(plan, positionOf(state, open), 'effect');
      const asked = { type: 'perform', key, step, visit, operation, settings, input: open.input, timeoutMs, retry, quick } as const;
      return reports ? { ...asked, reports: true } : asked;
    }
  }
}

function withOpenings(work: WorkConfig, openings: Readonly<Record<string, Text>>): WorkConfig {
  if (work.kind === 'task') return work;
  const ladder = work.ladder.map((rung) => (openings[rung.id] ? { ...rung, opening: openings[rung.id] } : rung));
  return { ...work, ladder };
}

function positionOf(state: State, open: OpenRequest): Position {
  const position = state.positions.find(({ id }) => id === open.position);
  if (!position) throw new Error(`"${open.key}" waits for a position that does not stand`);
  return position;
}

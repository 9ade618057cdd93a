import type { Answer, Decision, Happening, Request, WorkChange } from '../engine/index.js';
import { answerDue } from '../calendar/answer-due.js';
import { apply } from '../engine/index.js';
import type { EffectInstruction } from '../plan/plan.js';
import { addMs } from './moment.js';
import type { Utterance } from '../steps/machine-work.js';
import { ownAnswer } from './own-answers.js';
import { changeWork, missingCalendar, openWork, type WorkAction, type WorkResult, type WorkStep } from '../touchpoint/index.js';
import type { SimulatedAnswer, SimulatedEntry, SimulatedWork, Simulation } from './simulation.js';

/** A simulation while something happens in it; never leaves a call. */
export type Stage = { -readonly [K in keyof Simulation]: Simulation[K] };

/** Takes a decision of the engine in: its entries, and its requests in their order. */
export function obey(stage: Stage, { state, requests, entries }: Decision): void {
  stage.state = state;
  stage.journal = [...stage.journal, ...entries.map((entry): SimulatedEntry => ({ ...entry, origin: 'engine' }))];
  stage.pending = stage.pending.filter(({ request }) => state.requests.some(({ key, failed }) => key === request.key && !failed));
  stage.rung = stage.rung.filter((id) => state.timers.some((timer) => timer.id === id));
  for (const request of requests) perform(stage, request);
}

/** Lets something befall the instance. */
export function befall(stage: Stage, happening: Happening): void {
  obey(stage, apply(stage.plan, stage.state, happening));
}

/** Takes the next inbox number. */
export function nextInbox(stage: Stage): number {
  stage.lastInbox += 1;
  return stage.lastInbox;
}

function perform(stage: Stage, request: Request): void {
  const { at } = stage;
  switch (request.type) {
    case 'perform':
      return ask(stage, request);
    case 'open-work':
      return open(stage, request);
    case 'check-work':
      return check(stage, request);
    case 'close-work':
      if (stage.works[request.work]) work(stage, request.work, { kind: 'cancel', why: request.why });
      return befall(stage, { type: 'answered', at, key: request.key, answer: { outcome: 'closed' } });
    case 'hand-over-work':
      return handOver(stage, request);
    case 'recall':
      return befall(stage, { type: 'answered', at, key: request.key, answer: { outcome: 'recalled' } });
    case 'ask-due':
      return tellDue(stage, request);
    case 'finish':
      stage.output = request.output;
      return;
    case 'set-timer':
    case 'clear-timer':
      return; // the state has every armed timer
  }
}

/** A row that goes by a calendar which is not there does not open. */
function open(stage: Stage, request: Extract<Request, { readonly type: 'open-work' }>): void {
  const { at, calendars, language } = stage;
  const { step, visit, work: config, input: values, conditions } = request;
  if (missingCalendar(config, calendars) !== undefined)
    return befall(stage, { type: 'failed', at, key: request.key, error: { code: 'calendar-unknown', message: '' } });
  const { checkAt, ...opened } = openWork(config, { at, values, conditions, language, calendars });
  keep(stage, { key: `${step}:${visit}`, step, visit, config, state: opened.state }, opened);
  befall(stage, { type: 'answered', at, key: request.key, answer: { outcome: 'opened', values: { checkAt } } });
}

/** An operator's order reaches the row, which says whether it does it. */
function handOver(stage: Stage, { key, work: row, to, actor, reason }: Extract<Request, { readonly type: 'hand-over-work' }>): void {
  const by = { actor, channel: 'operations', family: 'remote' } as const;
  const result = work(stage, row, { kind: 'hand-over-ordered', by, order: key, reason, ...(to === null ? {} : { to }) });
  const answer: Answer = result.ok ? { outcome: 'handed-over' } : { outcome: 'refused', why: { code: result.refusal.code } };
  befall(stage, { type: 'answered', at: stage.at, key, answer });
  tell(stage, row, { change: result.change, by });
}

/** By the calendars that the trial was given, as the world's own activity does it. */
function tellDue(stage: Stage, { key, questions }: Extract<Request, { readonly type: 'ask-due' }>): void {
  const { at } = stage;
  const told = answerDue(questions, stage.calendars);
  if ('trouble' in told) return befall(stage, { type: 'failed', at, key, error: { code: told.trouble, message: '' } });
  const { dues: values, uncovered } = told;
  const isCovered = Object.keys(uncovered).length === 0;
  const why = { code: 'calendar-uncovered', args: { uncovered } };
  befall(stage, { type: 'answered', at, key, answer: { outcome: 'due', values, ...(isCovered ? {} : { why }) } });
}

function check(stage: Stage, { key, work: row }: Extract<Request, { readonly type: 'check-work' }>): void {
  const result = work(stage, row, { kind: 'tick' });
  const closed = result.change?.kind === 'closed' ? result.change : null;
  const answer: Answer = closed
    ? { outcome: closed.outcome, values: closed.fields }
    : { outcome: 'checked', values: { checkAt: result.state.checkAt } };
  befall(stage, { type: 'answered', at: stage.at, key, answer });
}

function ask(stage: Stage, request: Extract<Request, { readonly type: 'perform' }>): void {
  const count = stage.asked[request.step] ?? 0;
  stage.asked = { ...stage.asked, [request.step]: count + 1 };
  const prepared = stage.answers.byStep?.[request.step] ?? [];
  const answer = prepared[Math.min(count, prepared.length - 1)] ?? usual(stage, request);
  const planned = answer ? { at: addMs(stage.at, answer.afterMs ?? 0), with: answer } : null;
  stage.pending = [...stage.pending, { request, answer: planned }];
}

/** Any answer to an undo means that it is undone. */
const UNDONE: SimulatedAnswer = { outcome: 'ok' };

function usual(stage: Stage, { key, step, operation, input }: Extract<Request, { readonly type: 'perform' }>): SimulatedAnswer | null {
  const { plan, answers, state, at } = stage;
  const isUndo = state.requests.some((open) => open.key === key && open.type === 'undo');
  const found = Object.values(plan.instructions).find((one) => one.op === 'effect' && one.step === step && one.operation === operation);
  const instruction = found?.op === 'effect' ? found : undefined;
  if (answers.otherwise === 'ask' && (isUndo || !isForegone(instruction))) return null;
  if (isUndo) return UNDONE;
  const own = instruction && ownAnswer({ instruction, input, at, said: saidIn(stage) });
  if (own) return own;
  const outcome = instruction?.ways[0]?.outcome;
  return outcome === undefined ? null : { outcome };
}

/** What customer and bank said to each other, in its order. */
function saidIn({ works }: Stage): readonly Utterance[] {
  return Object.values(works)
    .flatMap(({ state }) => state.said)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ by, text }) => ({ by: by.kind === 'customer' ? 'customer' : 'bank', text }));
}

/** What our own database does in one way only leaves nobody anything to decide. */
function isForegone(instruction: EffectInstruction | undefined): boolean {
  return instruction !== undefined && instruction.quick && instruction.failed === null && instruction.ways.length === 1;
}

/** Does something to a work row. What it means for the instance is not told here. */
export function work(stage: Stage, key: string, action: WorkAction): WorkResult {
  const row = stage.works[key];
  if (!row) throw new Error(`No work "${key}" was opened`);
  const result = changeWork(row.config, row.state, { ...action, at: stage.at, calendars: stage.calendars });
  keep(stage, { ...row, state: result.state }, result);
  return result;
}

function keep(stage: Stage, row: SimulatedWork, { entries }: Pick<WorkStep, 'entries'>): void {
  const origin = `work:${row.key}`;
  const before = stage.journal.filter((entry) => entry.origin === origin).length;
  const lines = entries.map((entry, index): SimulatedEntry => ({
    ...entry,
    origin,
    sequence: before + index + 1,
    step: row.step,
    visit: row.visit,
    position: '',
  }));
  stage.works = { ...stage.works, [row.key]: row };
  stage.journal = [...stage.journal, ...lines];
}

/** Tells the instance what a change of a row means for it. */
export function tell(
  stage: Stage,
  key: string,
  {
    change,
    by,
  }: {
    readonly change: WorkChange | null;
    readonly by: { readonly actor: Simulation['players']['ai']['actor']; readonly channel: string };
  },
): void {
  if (!change) return;
  befall(stage, { type: 'worked', at: stage.at, inbox: nextInbox(stage), work: key, change, actor: by.actor, channel: by.channel });
}

/** Answers an effect. */
export function answer(stage: Stage, key: string, simulated: SimulatedAnswer): void {
  const { at } = stage;
  if ('error' in simulated) return befall(stage, { type: 'failed', at, key, error: { code: simulated.error, message: '' } });
  const { outcome, values = {}, customer, why } = simulated;
  const answer = { outcome, values, ...(customer ? { customer } : {}), ...(why ? { why } : {}) };
  befall(stage, { type: 'answered', at, key, answer });
}

/** Answers every effect that is due at this very moment. */
export function settle(stage: Stage): void {
  for (let due = dueNow(stage); due; due = dueNow(stage)) answer(stage, due.key, due.with);
}

function dueNow({ pending, at }: Stage): { readonly key: string; readonly with: SimulatedAnswer } | undefined {
  const due = pending.find((effect) => effect.answer !== null && effect.answer.at <= at);
  return due?.answer ? { key: due.request.key, with: due.answer.with } : undefined;
}

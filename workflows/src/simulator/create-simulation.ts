import { begin } from '../engine/index.js';
import type { Json, Language } from '../graph/graph.js';
import type { Plan } from '../plan/plan.js';
import type { AnswerPolicy, Players, Simulation } from './simulation.js';
import { obey, settle, type Stage } from './stage.js';

/** What a trial starts with. */
export interface Beginning {
  readonly customer: Readonly<Record<string, Json>>;
  readonly input: Readonly<Record<string, Json>>;
  /** ISO instant. */
  readonly at: string;
  readonly answers?: AnswerPolicy;
  readonly players?: Partial<Players>;
  /** Working calendars by code; the bank's own is Monday to Friday when it is not there. */
  readonly calendars?: Simulation['calendars'];
  readonly language?: Language;
}

const PLAYERS: Players = {
  customer: { actor: { kind: 'customer', id: 'customer', name: '客户' }, channel: 'app' },
  ai: { actor: { kind: 'ai', id: 'assistant', name: '智能助手' }, channel: 'assistant' },
  remote: { actor: { kind: 'staff', id: 'remote', name: '远程坐席' }, channel: 'remote' },
  branch: { actor: { kind: 'staff', id: 'branch', name: '客户经理' }, channel: 'branch' },
};

/** Starts a trial: the instance has begun and stands at its first rest. */
export function createSimulation(plan: Plan, { customer, input, at, answers, players, calendars, language }: Beginning): Simulation {
  const decision = begin(plan, { at, input, customer });
  const stage: Stage = {
    plan,
    at,
    startedAt: at,
    state: decision.state,
    works: {},
    pending: [],
    journal: [],
    answers: answers ?? { otherwise: 'first-way' },
    players: { ...PLAYERS, ...players },
    calendars: calendars ?? {},
    language: language ?? 'zh',
    asked: {},
    rung: [],
    lastInbox: 0,
    output: null,
  };
  obey(stage, decision);
  settle(stage);
  return stage;
}

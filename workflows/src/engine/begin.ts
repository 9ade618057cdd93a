import type { Json } from '../graph/graph.js';
import type { Plan } from '../plan/plan.js';
import { advance } from './advance.js';
import type { Decision } from './request.js';
import { decisionOf, record, startRun } from './run.js';
import type { State } from './state.js';
import { after, setTimer } from './timers.js';
import { place } from './travel.js';

/** What an instance begins with. */
export interface Beginning {
  /** ISO instant, by the driver's clock. */
  readonly at: string;
  /** Variables given by the trigger; only those that the plan declares are taken. */
  readonly input: Readonly<Record<string, Json>>;
  /** Customer attributes that the plan's expressions read. */
  readonly customer: Readonly<Record<string, Json>>;
}

/** Starts an instance and lets it run until it rests. Throws only for a broken plan. */
export function begin(plan: Plan, { at, input, customer }: Beginning): Decision {
  const run = startRun(plan, emptyState(at, customer), at);
  const given = Object.entries(input).filter(([name]) => Object.hasOwn(plan.variables, name));
  run.state = { ...run.state, variables: { ...plan.variables, ...Object.fromEntries(given) } };
  record(run, { kind: 'began', why: { code: 'began' } });
  if (plan.maximumAgeMs !== null) setTimer(run, { position: '', due: after(at, plan.maximumAgeMs), purpose: { kind: 'age' } });
  place(run, plan.start, { branch: [], side: false });
  advance(run);
  return decisionOf(run);
}

function emptyState(at: string, customer: Readonly<Record<string, Json>>): State {
  return {
    status: 'running',
    outcome: null,
    startedAt: at,
    positions: [],
    variables: {},
    customer,
    timers: [],
    requests: [],
    visits: {},
    visitBase: 0,
    highestVisit: 0,
    arrivals: {},
    early: [],
    inbox: { last: 0, beyond: [] },
    held: [],
    sequence: 0,
    nextPosition: 1,
    nextTimer: 1,
  };
}

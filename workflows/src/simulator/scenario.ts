import type { Json, Text } from '../graph/graph.js';
import type { State } from '../engine/index.js';
import type { Plan } from '../plan/plan.js';
import { act, type Act } from './act.js';
import { advanceTo } from './clock.js';
import { type Coverage, coverageOf } from './coverage.js';
import { createSimulation } from './create-simulation.js';
import { addIso } from './moment.js';
import type { AnswerPolicy, SimulatedEntry, Simulation } from './simulation.js';

/** A saved trial: data that runs the same every time, in the simulator and on Temporal. */
export interface Scenario {
  readonly name: Text;
  readonly customer: Readonly<Record<string, Json>>;
  readonly input: Readonly<Record<string, Json>>;
  /** ISO instant at which it begins; absent = a Tuesday morning in the bank's zone. */
  readonly at?: string;
  readonly answers?: AnswerPolicy;
  /** Working calendars by code, where it is not the plain week. */
  readonly calendars?: Simulation['calendars'];
  /** Each an ISO duration after the one before (the first after the beginning), or at an ISO instant. */
  readonly acts: readonly ({ readonly act: Act } & ({ readonly after: string } | { readonly at: string }))[];
  /** How long it goes on without anybody after the last act, ISO duration. */
  readonly then?: string;
  /** Result that it must come to. */
  readonly ends?: string;
}

/** Whether it comes to the result that it must come to, and everything in it found something to be done to. */
export function passes(plan: Plan, scenario: Scenario): boolean {
  const { state, unfit } = runScenario(plan, scenario);
  return unfit.length === 0 && (scenario.ends === undefined || state.outcome === scenario.ends);
}

const TUESDAY_MORNING = '2026-03-10T02:00:00.000Z';

/** How a scenario came out. `unfit`: acts (by their index) to which nothing was there to be done. */
export interface ScenarioResult {
  readonly simulation: Simulation;
  readonly journal: readonly SimulatedEntry[];
  readonly state: State;
  readonly coverage: readonly Coverage[];
  readonly unfit: readonly number[];
}

/** Runs a scenario from beginning to end. */
export function runScenario(plan: Plan, scenario: Scenario): ScenarioResult {
  const { customer, input, at = TUESDAY_MORNING, answers, calendars, acts, then } = scenario;
  let simulation = createSimulation(plan, { customer, input, at, ...(answers ? { answers } : {}), ...(calendars ? { calendars } : {}) });
  const unfit: number[] = [];
  for (const [index, timed] of acts.entries()) {
    simulation = advanceTo(simulation, 'after' in timed ? addIso(simulation.at, timed.after) : timed.at);
    const acted = act(simulation, timed.act);
    simulation = acted.simulation;
    if (acted.unfit) unfit.push(index);
  }
  if (then !== undefined) simulation = advanceTo(simulation, addIso(simulation.at, then));
  return { simulation, journal: simulation.journal, state: simulation.state, coverage: coverageOf(simulation.journal), unfit };
}

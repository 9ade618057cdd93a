import { durationMs } from '@tongtu/workflows/calendar';
import type { Json } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { act, type Act, advanceTo, type AnswerPolicy, createSimulation, type Simulation } from '@tongtu/workflows/simulator';
import type { Step } from './steps.js';

/** What a scenario begins with. */
export interface Circumstances {
  /** Variables that the trigger brings. */
  readonly input?: Readonly<Record<string, Json>>;
  /** The customer's attributes. */
  readonly customer?: Readonly<Record<string, Json>>;
  /** What effects are answered with: by step, the first time the first, the last for good. The rest by their first way, or, with `ask`, by the scenario. */
  readonly answers?: AnswerPolicy;
  /** Working calendars by code, where it is not the plain week; a scenario with calendars plays in the simulator alone. */
  readonly calendars?: Simulation['calendars'];
  /** ISO instant at which it begins; one that says it plays in the simulator alone. */
  readonly at?: string;
}

/** An act with the time that passed before it. */
export interface TimedAct {
  readonly afterMs: number;
  /** How many lines the engine had written by then. */
  readonly lines: number;
  /** Done to the instance, or a new version of its journey. */
  readonly act: Act | { readonly kind: 'publish'; readonly plan: Plan };
}

/** How a scenario came out in the simulator, and what it consisted of when every step was settled. */
export interface Simulated {
  readonly simulation: Simulation;
  readonly acts: readonly TimedAct[];
  /** Time that passed after the last act, ms. */
  readonly restMs: number;
  readonly refusals: readonly string[];
}

const TUESDAY_MORNING = '2026-03-10T02:00:00.000Z';

/** How many lines of a journal are the engine's own. */
export function engineLines(journal: readonly { readonly origin: string }[]): number {
  return journal.filter(({ origin }) => origin === 'engine').length;
}

/** Plays the steps on the virtual clock. Throws when a step finds nothing to be done to. */
export function simulate(plan: Plan, circumstances: Circumstances, steps: readonly Step[]): Simulated {
  const { input = {}, customer = {}, answers, calendars, at = TUESDAY_MORNING } = circumstances;
  const begins = { input, customer, at, ...(answers ? { answers } : {}), ...(calendars ? { calendars } : {}) };
  let simulation = createSimulation(plan, begins);
  let passedMs = 0;
  const acts: TimedAct[] = [];
  const refusals: string[] = [];
  for (const step of steps) {
    if ('passes' in step) {
      const ms = durationMs(step.passes);
      passedMs += ms;
      simulation = advanceTo(simulation, new Date(Date.parse(simulation.at) + ms).toISOString());
      continue;
    }
    if ('publishes' in step) {
      acts.push({ afterMs: passedMs, lines: engineLines(simulation.journal), act: { kind: 'publish', plan: step.publishes } });
      passedMs = 0;
      continue;
    }
    const deed = typeof step.act === 'function' ? step.act(simulation) : step.act;
    const acted = act(simulation, deed);
    if (acted.unfit) throw new Error(`There is nothing for ${JSON.stringify(deed)} to be done to`);
    if (acted.refusal) refusals.push(acted.refusal.code);
    acts.push({ afterMs: passedMs, lines: engineLines(simulation.journal), act: deed });
    passedMs = 0;
    simulation = acted.simulation;
  }
  return { simulation, acts, restMs: passedMs, refusals };
}

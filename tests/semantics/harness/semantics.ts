import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '@tongtu/workflows/graph';
import type { Plan } from '@tongtu/workflows/plan';
import { normaliseJournal } from '@tongtu/workflows/simulator';
import { planOf } from '@tongtu/workflows/testing';
import { type Expectation, expectThat } from './expectation.js';
import { type Circumstances, simulate, type Simulated } from './simulate.js';
import type { Step } from './steps.js';
import type { Played, TemporalStage } from './temporal-stage.js';

/** A scenario whose circumstances and steps are being said. */
export interface Scene {
  /** What it begins with; nothing in particular when it is not said. */
  readonly given: (circumstances: Circumstances) => Scene;
  /** What happens, in this order. */
  readonly when: (...steps: readonly Step[]) => Scene;
  /** What it must come to: in the simulator, and with the same journal on Temporal. */
  readonly then: (wanted: Expectation) => void;
}

interface Planned {
  readonly name: string;
  readonly plan: Plan;
  readonly circumstances: Circumstances;
  readonly steps: readonly Step[];
}

/** The file that is being collected: its scenarios play side by side on Temporal. */
let collecting: { readonly planned: Planned[]; readonly playing: Map<Planned, Promise<Played>> } | null = null;

/** Temporal is there when the test command has started it (the system part of `npm test`). */
const hasTemporal = process.env['TONGTU_TEST_TEMPORAL_ADDRESS'] !== undefined;

/** One sentence of the design, with the scenarios that show it. One for a file. */
export function semantics(sentence: string, scenarios: () => void): void {
  describe(sentence, () => {
    const file = { planned: [] as Planned[], playing: new Map<Planned, Promise<Played>>() };
    collecting = file;
    scenarios();
    collecting = null;
    if (hasTemporal) playOnTemporal(file);
  });
}

/** One scenario: a drawing (in the notation of `draw`, drawn, or compiled) and what happens to an instance of it. */
export function scenario(name: string, drawing: string | Graph | Plan): Scene {
  const plan = typeof drawing === 'object' && 'instructions' in drawing ? drawing : planOf(drawing);
  return sceneOf({ name, plan, circumstances: {}, steps: [] });
}

function sceneOf(planned: Planned): Scene {
  return {
    given: (circumstances) => sceneOf({ ...planned, circumstances }),
    when: (...steps) => sceneOf({ ...planned, steps }),
    then: (wanted) => register(planned, wanted),
  };
}

function register(planned: Planned, wanted: Expectation): void {
  const file = collecting;
  if (!file) throw new Error('A scenario belongs into `semantics`');
  file.planned.push(planned);
  test(
    planned.name,
    async () => {
      const simulated = simulate(planned.plan, planned.circumstances, planned.steps);
      expectThat(simulated, wanted);
      const played = await file.playing.get(planned);
      if (played) expectSame(played, simulated);
    },
    90_000,
  );
}

function expectSame({ outcome, journal, refusals }: Played, { simulation, refusals: simulatedRefusals }: Simulated): void {
  expect(normaliseJournal(journal)).toEqual(normaliseJournal(simulation.journal));
  expect({ outcome, refusals }).toEqual({ outcome: simulation.state.outcome, refusals: simulatedRefusals });
}

function playOnTemporal({ planned, playing }: NonNullable<typeof collecting>): void {
  let stage: TemporalStage | undefined;
  beforeAll(async () => {
    const { TemporalStage: Stage } = await import('./temporal-stage.js');
    const opened = await Stage.open();
    stage = opened;
    for (const one of planned) {
      // What says its own time or calendars cannot be told to a real clock.
      if (one.circumstances.at !== undefined || one.circumstances.calendars !== undefined) continue;
      const play = opened.play({
        plan: one.plan,
        circumstances: one.circumstances,
        simulated: simulate(one.plan, one.circumstances, one.steps),
      });
      play.catch(() => undefined);
      playing.set(one, play);
    }
  }, 120_000);
  afterAll(() => stage?.close(), 30_000);
}

export { customer, branch, remote, operator, event, passes, publishes, answers } from './steps.js';

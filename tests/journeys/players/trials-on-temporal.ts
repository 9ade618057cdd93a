import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Graph } from '@tongtu/workflows/graph';
import { runScenario } from '@tongtu/workflows/simulator';
import { templateOf, type TemplateScenario } from '@tongtu/workflows/templates';
import { planOf } from '@tongtu/workflows/testing';
import { startTongtu, type RunningTongtu } from '../../services/start-tongtu.js';
import { openBank, type Bank, type NewCustomer } from '../bank/open-bank.js';
import type { Cast } from './cast.js';
import { playScenario, type Played } from './play-scenario.js';
import { asOfToday, byStep, comparable, writeAtAnyHour } from './real-world.js';

/** Which trials of a template are played at a real bank, and by whom. */
export interface TrialsOnTemporal {
  /** Code of the template, and of the journey that is made from it. */
  readonly code: string;
  /** English names of trials that the bank brings about by itself: nothing in them is answered by hand. */
  readonly played: readonly string[];
  /** The event with which it begins; absent = the app sets it off. */
  readonly begins?: string;
  /** Branches go side by side, and who of them answers first is not decided: the lines of each step are compared for themselves. */
  readonly isSideBySide?: boolean;
  /** What the bank changes in the template before it publishes it. */
  readonly adapted?: (graph: Graph) => Graph;
  /** Makes the staff who play, and whatever else the bank needs. */
  readonly prepare: (bank: Bank) => Promise<Pick<Cast, 'remote' | 'branch' | 'others'>>;
  /** What is not as usual with a customer, by the trial's name. */
  readonly customers?: Readonly<Record<string, Partial<NewCustomer>>>;
}

/** Plays trials with limits of seconds on Temporal, all at once, one customer each; every journal must be the simulator's. Returns what became of one, by its name. */
export function trialsOnTemporal(trials: TrialsOnTemporal): (name: string) => Promise<Played> {
  const { code, played, begins, isSideBySide = false, adapted = (graph) => graph, prepare, customers = {} } = trials;
  const template = templateOf(code);
  if (!template) throw new Error(`There is no template "${code}".`);
  const graph = adapted(template.draw(template.fastLimits));
  const plan = planOf(graph);
  const scenarios = new Map(template.scenarios(graph).map((one): [string, TemplateScenario] => [one.name.en ?? '', asOfToday(one)]));
  const scenarioOf = (name: string): TemplateScenario => {
    const found = scenarios.get(name);
    if (!found) throw new Error(`There is no trial "${name}".`);
    return found;
  };
  const running = new Map<string, Promise<Played>>();
  const resultOf = (name: string): Promise<Played> => running.get(name) ?? Promise.reject(new Error(`"${name}" is not played.`));
  let tongtu: RunningTongtu;

  beforeAll(async () => {
    tongtu = await startTongtu();
    const bank = await openBank(tongtu);
    await writeAtAnyHour(bank);
    const cast: Cast = { app: bank.app, operator: await bank.hire('operator', { roles: ['operator'] }), ...(await prepare(bank)) };
    await bank.addCustomers(played.map((name, index) => ({ number: `T-${index}`, ...customers[name] })));
    await bank.publish(code, graph);
    for (const [index, name] of played.entries()) {
      const scenario = scenarioOf(name);
      const playing = playScenario({
        cast,
        journey: code,
        customer: `T-${index}`,
        scenario,
        plan,
        ...(begins === undefined ? {} : { begins }),
      });
      playing.catch(() => undefined);
      running.set(name, playing);
    }
  }, 120_000);
  afterAll(() => tongtu.stop(), 30_000);

  test.each(played)(
    '%s: the same journal in the simulator and on Temporal',
    async (name) => {
      const real = await resultOf(name);
      expect(real.outcome).toBe(scenarioOf(name).ends);
      const simulated = runScenario(plan, scenarioOf(name)).journal;
      const [found, expected] = comparable(real.journal, simulated, isSideBySide ? byStep : undefined);
      expect(found).toEqual(expected);
    },
    120_000,
  );
  return resultOf;
}

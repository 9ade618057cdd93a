import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { normaliseJournal, runScenario, type Act } from '@tongtu/workflows/simulator';
import { J1_FAST_LIMITS, J1_QUEUE, j1Scenarios, j1Template, type TemplateScenario } from '@tongtu/workflows/templates';
import { planOf } from '@tongtu/workflows/testing';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { openBank } from './bank/open-bank.js';
import type { Cast } from './players/cast.js';
import { playScenario } from './players/play-scenario.js';

const journey = 'break-off-relay';
const graph = j1Template({ fast: true });
const plan = planOf(graph);

/** The pretend core bank finds that name and document disagree when the number ends in 0. */
const mismatching = '110105194912310070';

/** The trials that the real bank brings about by itself: nothing in them is answered by hand. */
const played: readonly { readonly name: string; readonly tier?: 'vip'; readonly idNumber?: string }[] = [
  { name: 'Finished alone' },
  { name: 'Unsure assistant, remote centre finishes' },
  { name: 'VIP, straight to the manager', tier: 'vip' },
  { name: 'Declines, too complicated' },
  { name: 'Withdraws in the app' },
  { name: 'Mismatch, the manager puts it right', idNumber: mismatching },
];

function scenarioOf({ name, idNumber }: (typeof played)[number]): TemplateScenario {
  const found = j1Scenarios(J1_FAST_LIMITS).find((one) => one.name.en === name);
  if (!found) throw new Error(`There is no trial "${name}".`);
  const acts = found.acts.map((timed) => ({ ...timed, act: withNumber(timed.act, idNumber) }));
  return { ...found, acts: acts as TemplateScenario['acts'] };
}

function withNumber(act: Act, idNumber: string | undefined): Act {
  if (act.kind !== 'save' || idNumber === undefined || !('idNumber' in act.fields)) return act;
  return { ...act, fields: { ...act.fields, idNumber } };
}

let tongtu: RunningTongtu;
let cast: Cast;
const running = new Map<string, Promise<Awaited<ReturnType<typeof playScenario>>>>();

beforeAll(async () => {
  tongtu = await startTongtu();
  const bank = await openBank(tongtu);
  cast = {
    app: bank.app,
    remote: await bank.hire('agent', { roles: ['agent'], institution: 'centre', queues: [J1_QUEUE] }),
    branch: await bank.hire('manager', { roles: ['manager'], institution: 'east', queues: [] }),
    operator: await bank.hire('operator', { roles: ['operator'] }),
  };
  const customers = played.map(({ tier }, index) => ({ number: `J1-${index}`, relationshipManager: 'manager', ...(tier ? { tier } : {}) }));
  await bank.addCustomers(customers);
  await bank.publish(journey, graph);
  // All at once, as customers come; each test then waits for its own.
  for (const [index, one] of played.entries()) {
    const playing = playScenario({ cast, journey, customer: `J1-${index}`, scenario: scenarioOf(one), plan });
    playing.catch(() => undefined);
    running.set(one.name, playing);
  }
}, 120_000);
afterAll(() => tongtu.stop(), 30_000);

describe('the break-off relay has the same journal in the simulator and on Temporal', () => {
  test.each(played)(
    '$name',
    async (one) => {
      const scenario = scenarioOf(one);
      const real = await running.get(one.name);
      const simulated = runScenario(plan, scenario);
      expect(real?.outcome).toBe(scenario.ends);
      expect(normaliseJournal(real?.journal ?? [])).toEqual(normaliseJournal(simulated.journal));
    },
    120_000,
  );
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runScenario } from '@tongtu/workflows/simulator';
import { templateOf, type TemplateScenario } from '@tongtu/workflows/templates';
import { planOf } from '@tongtu/workflows/testing';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { until } from '../services/until.js';
import { must, openBank, type Bank } from './bank/open-bank.js';
import type { Cast } from './players/cast.js';
import { playScenario, type Played } from './players/play-scenario.js';
import { comparable } from './players/real-world.js';

const journey = 'branch-opening';
const template = templateOf(journey);
if (!template) throw new Error(`There is no template "${journey}".`);
const graph = template.draw(template.fastLimits);
const plan = planOf(graph);

/** What happens in which branch. */
const played = [
  ['east', 'All checked in time'],
  ['west', 'Late, the region sees to it, then it is done'],
  ['south', 'Something is wrong, the manager opens as usual'],
] as const;

function scenarioOf(name: string): TemplateScenario {
  const found = template?.scenarios(graph).find((one) => one.name.en === name);
  if (!found) throw new Error(`There is no trial "${name}".`);
  return found;
}

let tongtu: RunningTongtu;
const running = new Map<string, Promise<Played>>();

beforeAll(async () => {
  tongtu = await startTongtu({ processes: ['worker', 'api'] });
  const bank = await openBank(tongtu);
  const casts = new Map<string, Cast>();
  const operator = await bank.hire('operator', { roles: ['operator'] });
  for (const [branch] of played) casts.set(branch, await openBranch(bank, operator, branch));
  await bank.publish(journey, graph);
  await strikeEight();
  const begun = await until(instances, { what: 'every branch has its check' });
  for (const [branch, name] of played) {
    const cast = casts.get(branch);
    if (!cast) throw new Error(`Nobody works at "${branch}".`);
    const playing = playScenario({ cast, journey, customer: branch, scenario: scenarioOf(name), plan, begun: begun.get(branch) ?? '' });
    playing.catch(() => undefined);
    running.set(name, playing);
  }
}, 120_000);
afterAll(() => tongtu.stop(), 30_000);

/** A branch and the manager who answers for it, who also does the checks. */
async function openBranch({ admin, app, hire }: Bank, operator: Cast['operator'], branch: string): Promise<Cast> {
  const place = { code: branch, kind: 'branch' as const, parent: 'head', name: { zh: branch, en: branch } };
  must(await admin.POST('/api/institutions', { body: place }), 'a branch');
  const manager = await hire(`manager-${branch}`, { roles: ['manager'], institution: branch, queues: [] });
  must(await admin.POST('/api/institutions', { body: { ...place, manager: `manager-${branch}` } }), 'its manager');
  return { app, operator, remote: manager, branch: manager };
}

/** The clock that the schedule goes by, put forward to its next time: a test cannot wait until tomorrow at eight. */
async function strikeEight(): Promise<void> {
  await until(
    async () => {
      const [, count] = await tongtu.database.source.query<[unknown, number]>(
        `update start_clock set next_at = now() - interval '1 second' where kind = 'schedule' and next_at is not null`,
      );
      return count > 0 ? count : undefined;
    },
    { what: 'the schedule is wound up' },
  );
}

/** Instances by the code of their branch, once there is one for each. */
async function instances(): Promise<ReadonlyMap<string, string> | undefined> {
  const rows = await tongtu.database.source.query<{ readonly id: string; readonly code: string }[]>(
    `select instance.id, institution.code from instance join institution on institution.id::text = instance.subject_id
     where instance.subject_kind = 'institution' and instance.status = 'running'`,
  );
  return rows.length === played.length ? new Map(rows.map(({ id, code }) => [code, id])) : undefined;
}

describe('the opening check of branches, begun by its schedule', () => {
  test.each(played)(
    '%s: "%s", with the same journal in the simulator and on Temporal',
    async (_branch, name) => {
      const scenario = scenarioOf(name);
      const real = await running.get(name);
      expect(real?.outcome).toBe(scenario.ends);
      const [found, expected] = comparable(real?.journal ?? [], runScenario(plan, scenario).journal);
      expect(found).toEqual(expected);
    },
    120_000,
  );
});

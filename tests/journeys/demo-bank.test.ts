import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { signInStaff, type StaffClient } from '@tongtu/api/client';
import { stepDefinition } from '@tongtu/workflows/steps';
import { templates } from '@tongtu/workflows/templates';
import { startProductProcess } from '../services/product-process.js';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { until } from '../services/until.js';
import { must } from './bank/open-bank.js';

/** Queues and people by name that the shipped journeys ask. */
const facts = templates.flatMap(({ draw }) =>
  draw().steps.map(({ type, config }) => ({ config, facts: stepDefinition(type)?.facts(config) })),
);
const queues = new Set(facts.flatMap(({ facts: { queues: named = [] } = {} }) => named.map(({ queue }) => queue)));
const people = new Set(
  facts.flatMap(({ config }) => {
    const experts = (config['experts'] ?? []) as readonly { readonly staff: readonly string[] }[];
    return experts.flatMap(({ staff }) => staff);
  }),
);

let tongtu: RunningTongtu;

beforeAll(async () => {
  tongtu = await startTongtu({ isSeeded: true });
}, 240_000);
afterAll(() => tongtu.stop(), 30_000);

function signedIn(login: string): Promise<StaffClient> {
  const found = tongtu.signIns().find((one) => one.login === login);
  if (!found) throw new Error(`There is no demonstration sign-in for ${login}.`);
  return signInStaff({ baseUrl: tongtu.apiUrl, ...found });
}

async function liveVersions(): Promise<Readonly<Record<string, number | null>>> {
  const { items } = must(await (await signedIn('lin.wei')).GET('/api/journeys'), 'the journeys');
  return Object.fromEntries(items.map(({ code, liveVersion }) => [code, liveVersion]));
}

test('the demonstration bank runs every journey that ships, and a second start changes nothing', async () => {
  const live = await liveVersions();
  expect(templates.map(({ code }) => code).filter((code) => live[code] === undefined || live[code] === null)).toEqual([]);
  expect(Object.keys(live)[0]).toBe('break-off-relay');
  const started = performance.now();
  const again = startProductProcess(['demo/dist/seed/main.js'], tongtu.env);
  await until(() => Promise.resolve(!again.isRunning()), { milliseconds: 20_000, what: 'the seed has looked' });
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(again.hasSucceeded()).toBe(true);
  expect(await liveVersions()).toEqual(live);
}, 60_000);

test('somebody works every queue that they ask, and the experts whom they name are there', async () => {
  const staff = must(await (await signedIn('admin')).GET('/api/staff'), 'the staff');
  const worked = new Set(staff.flatMap((one) => one.queues));
  expect([...queues].filter((queue) => !worked.has(queue))).toEqual([]);
  const logins = new Set(staff.map((one) => one.login));
  expect([...people].filter((login) => !logins.has(login))).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { openBrowser, staffAt, type Seat } from './people.js';

let tongtu: RunningTongtu;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  tongtu = await startTongtu({ isSeeded: true });
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await tongtu?.stop();
}, 60_000);

/** What a business user must never see: ids, JSON, codes of the program, unresolved words. */
const raw = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}|\{"|\[object |undefined|NaN|\bat .+:\d+:\d+/;

async function idOf(page: Page, path: string): Promise<string> {
  return page.evaluate(async (from) => {
    const answer = (await (await fetch(from)).json()) as { items: { id: string }[] };
    return answer.items[0]?.id ?? '';
  }, path);
}

interface Screen {
  readonly name: string;
  readonly who: 'lin.wei' | 'chen.li' | 'sun.yue';
  readonly path: (page: Page) => Promise<string>;
  /** Something that is there when the screen is. */
  readonly mark: string;
}

const journey = (page: Page) => idOf(page, '/api/journeys');
const screens: readonly Screen[] = [
  { name: 'journeys', who: 'lin.wei', path: () => Promise.resolve('/journeys'), mark: '.tt-mini' },
  { name: 'designer', who: 'lin.wei', path: async (page) => `/journeys/${await journey(page)}/design`, mark: '.react-flow__node' },
  { name: 'try it', who: 'lin.wei', path: async (page) => `/journeys/${await journey(page)}/try`, mark: '.react-flow__node' },
  { name: 'publish', who: 'lin.wei', path: async (page) => `/journeys/${await journey(page)}/publish`, mark: '.react-flow__node' },
  { name: 'monitor', who: 'chen.li', path: async (page) => `/monitor/${await journey(page)}`, mark: '.react-flow__node' },
  {
    name: 'instance',
    who: 'chen.li',
    path: async (page) => `/instances/${await idOf(page, '/api/instances?incident=true')}`,
    mark: '.tt-journal li',
  },
  { name: 'customers', who: 'chen.li', path: () => Promise.resolve('/customers'), mark: 'h1' },
  { name: 'workbench', who: 'sun.yue', path: async (page) => `/workbench/${await idOf(page, '/api/tasks?view=open')}`, mark: '.tt-brief' },
];

const seats = new Map<string, Promise<Seat>>();
function seatOf(who: Screen['who']): Promise<Seat> {
  const seat = seats.get(who) ?? staffAt(browser, tongtu, who);
  seats.set(who, seat);
  return seat;
}

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe calls serious or critical. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<{ violations: unknown[] }> } }).axe;
    return (await run.run()).violations;
  });
  return (found as Finding[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

describe.each(screens)('the screen $name', ({ who, path, mark }) => {
  test.each([
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const)(
    'shows a business user only words, without barriers: %s, %s',
    async (language, look) => {
      const { page, troubles } = await seatOf(who);
      await page.emulateMedia({ colorScheme: look });
      await page.evaluate((chosen) => localStorage.setItem('tongtu.language', chosen), language);
      await page.goto(`${tongtu.apiUrl}${await path(page)}`);
      await page.locator(mark).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === 'zh' ? 'zh-CN' : 'en');
      expect(raw.exec(await page.locator('body').innerText())?.[0]).toBeUndefined();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(troubles).toEqual([]);
    },
    60_000,
  );
});

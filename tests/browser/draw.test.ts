import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { must, openBank } from '../journeys/bank/open-bank.js';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { openBrowser, signedIn, type Seat } from './people.js';

let tongtu: RunningTongtu;
let browser: Browser;
const password = randomBytes(12).toString('base64url');

beforeAll(async () => {
  tongtu = await startTongtu({ processes: ['worker', 'api'] });
  browser = await openBrowser();
  const { admin } = await openBank(tongtu);
  for (const [login, zh] of [
    ['lin', '林薇'],
    ['he', '何川'],
  ] as const)
    must(
      await admin.POST('/api/staff', {
        body: { login, password, institution: 'head', roles: ['designer'], queues: [], active: true, name: { zh, en: login } },
      }),
      'a designer',
    );
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await tongtu?.stop();
}, 60_000);

const designer = (login: string): Promise<Seat> => signedIn(browser, tongtu, { login, password });
const palette = (page: Page) => page.getByRole('complementary', { name: '步骤' });
const inspector = (page: Page) => page.getByRole('complementary', { name: '选中的内容' });
const card = (page: Page, name: RegExp) => page.getByRole('group', { name });
const problems = (page: Page) => page.locator('.tt-problems-pill');

/** Clicks a link near its arrow, where neither the plus in its middle nor a card is. */
async function pressLink(link: Locator): Promise<void> {
  const box = await link.locator('.tt-link-reach').boundingBox();
  if (!box) throw new Error('The link is not drawn.');
  await link.page().mouse.click(box.x + box.width / 2, box.y + box.height - 11);
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(`${tongtu.apiUrl}/journeys`);
  await page.getByRole('button', { name: '新建旅程' }).click();
  await page.locator('#new-journey-name').fill(name);
  await page.getByRole('button', { name: '开始画' }).click();
  await page.waitForURL(/\/design$/);
}

describe('a business designer', () => {
  test('draws, is told what is missing, mends it with a click, takes it back, and finds it all again', async () => {
    const { page, troubles } = await designer('lin');
    await begin(page, '新客问候');
    await palette(page).getByRole('button', { name: '等待' }).click();
    await card(page, /等待.*等 1 天/).waitFor();
    await page.waitForTimeout(600); // the view comes to rest
    await pressLink(page.locator('[data-id="wait.time"]'));
    await page.keyboard.press('Delete');
    await problems(page).filter({ hasText: '3 个问题' }).waitFor();
    await page.keyboard.press('Control+z');
    await problems(page).filter({ hasText: '1 个问题' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await problems(page).filter({ hasText: '3 个问题' }).click();
    const list = page.getByRole('region', { name: '问题' });
    expect(await list.innerText()).toContain('结果“1 天到”没有去处');
    await list.getByRole('button', { name: '连到“结束”' }).click();
    await problems(page).filter({ hasText: '1 个问题' }).waitFor();
    await card(page, /等待.*等 1 天/).click();
    await inspector(page).getByRole('spinbutton', { name: '最多等多久' }).fill('2');
    await card(page, /等待.*等 2 天/).waitFor();
    await page.getByText('已自动保存').waitFor();
    await page.reload();
    await card(page, /等待.*等 2 天/).waitFor();
    expect(troubles).toEqual([]);
  });

  test('reads what a step is for, beside the work', async () => {
    const { page } = await designer('lin');
    await begin(page, '帮助');
    await card(page, /^开始/).click();
    await inspector(page).getByRole('button', { name: '这是做什么用的' }).click();
    await page.getByRole('dialog', { name: '帮助' }).getByRole('heading', { name: '常见的错' }).waitFor();
  });

  test('publishes, and customers can enter', async () => {
    const { page, troubles } = await designer('lin');
    await begin(page, '发布一次');
    await page
      .getByRole('button', { name: '发布', exact: true })
      .or(page.getByRole('link', { name: '发布', exact: true }))
      .click();
    await page.waitForURL(/\/publish$/);
    await page.getByRole('textbox', { name: '给以后看的人写一句' }).fill('第一版');
    await page.getByRole('button', { name: '发布 v1' }).click();
    await page.getByRole('heading', { name: 'v1 已经上线' }).or(page.getByText('v1 已经上线')).first().waitFor();
    const { journeys } = await page.evaluate(async () => ({ journeys: await (await fetch('/api/journeys')).json() }));
    const made = (journeys as { items: { name: { zh: string }; liveVersion: number | null }[] }).items.find(
      ({ name }) => name.zh === '发布一次',
    );
    expect(made?.liveVersion).toBe(1);
    expect(troubles).toEqual([]);
  });

  test('sees what a colleague changed, and loses nothing when both change at once', async () => {
    const [mine, theirs] = [await designer('lin'), await designer('he')];
    await begin(mine.page, '两个人画');
    await theirs.page.goto(mine.page.url());
    await card(theirs.page, /^开始/).waitFor();
    await palette(mine.page).getByRole('button', { name: '等待' }).click();
    await card(theirs.page, /等待.*等 1 天/).waitFor();
    await theirs.page.context().setOffline(true);
    await palette(theirs.page).getByRole('button', { name: '赋值' }).click();
    await inspector(mine.page).getByRole('spinbutton', { name: '最多等多久' }).fill('5');
    await mine.page.getByText('已自动保存').waitFor();
    await theirs.page.context().setOffline(false);
    await theirs.page.getByText('林薇 在').filter({ hasText: '存过这张图' }).waitFor();
    await theirs.page.getByRole('button', { name: '用我的' }).click();
    await card(theirs.page, /^赋值/).waitFor();
    await card(mine.page, /^赋值/).waitFor();
  });
});

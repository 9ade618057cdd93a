import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signInStaff } from '@tongtu/api/client';
import type { Browser } from 'playwright-core';
import { startTongtu, type RunningTongtu } from '../services/start-tongtu.js';
import { fillTwoParts, photographAndTick, takePhoto } from './fill-in.js';
import { customerAt, openBrowser, staffAt, type Seat } from './people.js';

let tongtu: RunningTongtu;
let browser: Browser;

/** The journey's own settings, shortened by its designer: minutes are seconds. */
const limits = { idle: 'PT4S', lease: 'PT20S', assistant: 'PT5M', remote: 'PT5M', managerBy: 'PT1H' };

async function publishShortened(): Promise<void> {
  const password = tongtu.signIns().find(({ login }) => login === 'lin.wei')?.password ?? '';
  const designer = await signInStaff({ baseUrl: tongtu.apiUrl, login: 'lin.wei', password });
  const { data: journeys } = await designer.GET('/api/journeys');
  const id = journeys?.items.find(({ code }) => code === 'break-off-relay')?.id ?? '';
  const template = await designer.GET('/api/templates/{code}', { params: { path: { code: 'break-off-relay' }, query: limits as never } });
  const draft = await designer.GET('/api/journeys/{id}/draft', { params: { path: { id } } });
  const saved = await designer.PUT('/api/journeys/{id}/draft', {
    params: { path: { id }, header: { 'If-Match': `"${String(draft.data?.revision)}"` } },
    body: { graph: template.data?.graph ?? {} },
  });
  const published = await designer.POST('/api/journeys/{id}/publish', {
    params: { path: { id }, header: { 'If-Match': `"${String(saved.data?.revision)}"` } },
    body: { note: '缩短时限' },
  });
  expect(published.error).toBeUndefined();
}

beforeAll(async () => {
  tongtu = await startTongtu({ isSeeded: true });
  browser = await openBrowser();
  await publishShortened();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await tongtu?.stop();
}, 60_000);

/** Opens the task of a customer, by masked name, once it is in the queue. */
async function openTask({ page }: Seat, customer: string): Promise<void> {
  await page
    .locator('.tt-queue li button')
    .filter({ has: page.getByText(customer, { exact: true }) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: customer, exact: true }).waitFor();
}

describe('断点续接: three people, one application', () => {
  test('a customer who breaks off is picked up by the remote centre, goes on, and it is finished once', async () => {
    const phone = await customerAt(browser, tongtu, '王平');
    const agent = await staffAt(browser, tongtu, 'sun.yue');
    await fillTwoParts(phone.page);
    await takePhoto(phone.page, 0, '反光');
    await takePhoto(phone.page, 0, '反光');
    await phone.page.getByText('照片反光，看不清，第 2 次').waitFor();
    await phone.page.getByRole('button', { name: '返回' }).click();

    // The breakpoint: the first thing the customer sees, and the assistant who knows what failed.
    await phone.page.getByText('填过的 17 项都在，不用重填').waitFor();
    await phone.page.getByRole('button', { name: '问问助手' }).click();
    await phone.page.locator('.bubble.ai').first().waitFor({ timeout: 30_000 });

    // Asking for a person: the task is in the queue within moments, with everything already said.
    await phone.page.getByRole('button', { name: '人工', exact: true }).click();
    await openTask(agent, '王*');
    await agent.page.getByText('不要再问').waitFor();
    await agent.page.getByText('2 次没过').first().waitFor();
    await agent.page.getByRole('button', { name: /领取/ }).click();
    await phone.page.getByText(/孙悦 正在陪您办/).waitFor();

    // Every field survived, with who gave it; the agent's own answer says so too.
    await agent.page.getByRole('tab', { name: /个人资料/ }).click();
    const occupation = agent.page.getByLabel('职业');
    expect(await occupation.inputValue()).toBe('教师');
    await occupation.fill('会计');
    await occupation.press('Tab');
    await agent.page
      .locator('.tt-field', { hasText: '职业' })
      .getByText(/您 \d\d:\d\d/)
      .waitFor();

    // Who comes late is told who holds it; nothing of theirs is taken over silently.
    const late = await phone.page.evaluate(async () => {
      const home = (await (await fetch('/app/home')).json()) as { touch: { id: string } };
      const answer = await fetch(`/app/touchpoints/${home.touch.id}/fields`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' },
        body: JSON.stringify({ fields: { occupation: '医生' } }),
      });
      return { status: answer.status, refusal: (await answer.json()) as { title: string } };
    });
    expect(late.status).toBe(409);
    expect(late.refusal.title).toContain('孙悦');

    // Given back, the customer takes the photos that only they can take, and leaves before confirming.
    await agent.page.getByRole('button', { name: '放回去' }).click();
    await phone.page.getByRole('button', { name: /接着填/ }).click();
    await photographAndTick(phone.page);
    await phone.page.getByRole('button', { name: '返回' }).click();

    await openTask(agent, '王*');
    await agent.page.getByRole('button', { name: /领取/ }).click();
    await agent.page.getByRole('button', { name: /办妥/ }).click();
    await agent.page.getByText(/已经办完：孙悦/).waitFor();
    await phone.page.getByText('财富账户开好了').first().waitFor({ timeout: 30_000 });
    expect([...phone.troubles, ...agent.troubles]).toEqual([]);

    const done = await tongtu.database.source.query(
      "select count(*)::int as n from journal where kind = 'completed' and instance_id = (select instance_id from work w join customer c on c.id::text = w.subject_id where c.number = 'C000011' order by w.opened_at desc limit 1)",
    );
    expect(done).toEqual([{ n: 1 }]);
  }, 240_000);

  test('a VIP customer goes straight to their own manager, who finishes it', async () => {
    const phone = await customerAt(browser, tongtu, '刘晓东');
    const manager = await staffAt(browser, tongtu, 'zhao.kai');
    await fillTwoParts(phone.page);
    await photographAndTick(phone.page);
    await phone.page.getByRole('button', { name: '返回' }).click();
    await openTask(manager, '刘*东');
    await manager.page.getByRole('button', { name: /领取/ }).click();
    await manager.page.getByRole('button', { name: /办妥/ }).click();
    await manager.page.getByText(/已经办完：赵凯/).waitFor();
    await phone.page.getByText('财富账户开好了').first().waitFor({ timeout: 30_000 });
    expect([...phone.troubles, ...manager.troubles]).toEqual([]);
  }, 180_000);
});

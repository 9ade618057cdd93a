import type { Page } from 'playwright-core';

const personal = [
  ['姓名', '陈小美'],
  ['手机号', '13800138000'],
  ['证件号', '11010519491231002X'],
  ['常住城市', '上海'],
  ['职业', '教师'],
  ['联系地址', '上海市和平路 1 号'],
] as const;

/** Chooses an option in every open question of the page. */
async function answerChoices(page: Page): Promise<void> {
  for (const box of await page.locator('.form select').all()) await box.selectOption({ index: 1 });
}

/** Waits until the phone says that everything is saved. */
async function untilSaved(page: Page): Promise<void> {
  await page.locator('.save-state.saved').waitFor();
}

/** The customer answers the risk questionnaire and the questions about themselves, and stands before the photos. */
export async function fillTwoParts(page: Page): Promise<void> {
  await page.getByRole('button', { name: '马上申请' }).click();
  await page.getByText('1 / 4 风险问卷').waitFor();
  await answerChoices(page);
  await untilSaved(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('2 / 4 个人资料').waitFor();
  for (const [label, value] of personal) {
    await page.getByLabel(label).fill(value);
    await page.getByLabel(label).press('Tab');
  }
  await answerChoices(page);
  await untilSaved(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('3 / 4 身份核验').waitFor();
}

/** Takes the n-th photo (from 0) so that it turns out as said. */
export async function takePhoto(page: Page, n: number, quality: '清楚' | '反光'): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/photo') && response.request().method() === 'POST');
  await page.locator('.photo').nth(n).getByRole('button', { name: quality }).click();
  await answered;
}

/** Takes the three photos well and ticks what must be confirmed; does not confirm. */
export async function photographAndTick(page: Page): Promise<void> {
  for (const n of [0, 1, 2]) {
    await takePhoto(page, n, '清楚');
    await page.locator('.photo').nth(n).getByText('核验通过').waitFor();
  }
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('4 / 4 确认').waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await untilSaved(page);
}

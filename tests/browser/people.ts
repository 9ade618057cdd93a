import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from '../services/services.js';
import type { RunningTongtu, SignIn } from '../services/start-tongtu.js';

/** One person at one screen, and what went wrong on it. */
export interface Seat {
  readonly page: Page;
  /** Errors of scripts, and answers of the server that a person should never cause. */
  readonly troubles: string[];
}

/** Starts the browser that the test command found. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

async function sit(browser: Browser, { width, height }: { readonly width: number; readonly height: number }): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-write'],
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${String(response.status())} ${new URL(response.url()).pathname}`);
  });
  return { page, troubles };
}

/** A customer with their phone in hand, signed in. */
export async function customerAt(browser: Browser, tongtu: RunningTongtu, name: string): Promise<Seat> {
  const seat = await sit(browser, { width: 420, height: 900 });
  await seat.page.goto(tongtu.phoneUrl);
  await seat.page.getByRole('button', { name }).click();
  await seat.page.getByRole('heading', { name: new RegExp(name) }).waitFor();
  return seat;
}

/** A member of the demonstration bank's staff at their desk, signed in through the page. */
export async function staffAt(browser: Browser, tongtu: RunningTongtu, login: string): Promise<Seat> {
  const password = tongtu.signIns().find((one) => one.login === login)?.password ?? '';
  return signedIn(browser, tongtu, { login, password });
}

/** Somebody at their desk, signed in through the page. */
export async function signedIn(browser: Browser, tongtu: RunningTongtu, { login, password }: SignIn): Promise<Seat> {
  const seat = await sit(browser, { width: 1366, height: 768 });
  await seat.page.goto(`${tongtu.apiUrl}/sign-in`);
  await seat.page.getByLabel('工号').fill(login);
  await seat.page.locator('input[type=password]').fill(password);
  await seat.page.getByRole('button', { name: '登录', exact: true }).click();
  await seat.page.getByRole('navigation', { name: '主导航' }).waitFor();
  return seat;
}

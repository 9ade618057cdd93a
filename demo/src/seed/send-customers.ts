import type { CustomerDesk, Visit } from '../app-server/customer-desk.js';
import type { SeedCustomer } from './customers.js';
import { chapters, dealCustomers, incidents, type Stage } from './stages.js';

const AT_ONCE = 4;

interface Sending {
  readonly desk: CustomerDesk;
  readonly stage: Stage;
}

const visitOf = ({ number, language }: SeedCustomer): Visit => ({ customer: number, language: language === 'en' ? 'en' : 'zh-CN' });

/** Sends a group of customers on their way and to where their stage has them. Those who are on the way already are left alone. */
export async function sendCustomers(group: readonly SeedCustomer[], sending: Sending): Promise<void> {
  const waiting = [...group.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendOne(next, sending);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function sendOne([n, customer]: readonly [number, SeedCustomer], { desk, stage }: Sending): Promise<void> {
  const visit = visitOf(customer);
  if ((await desk.home(visit)).touch) return;
  const { touch } = await untilOpen(desk, visit);
  await stage.act({ desk, visit, customer, touch, n });
}

/** Applies and waits for the form: behind a burst of starts it may be a moment until it is there. */
async function untilOpen(desk: CustomerDesk, visit: Visit): Promise<{ readonly touch: string }> {
  let home = await desk.apply(visit);
  for (let look = 0; !home.touch && look < 60; look += 1) {
    await new Promise((done) => setTimeout(done, 250));
    home = await desk.home(visit);
  }
  if (!home.touch) throw new Error(`The application of customer ${visit.customer} did not open within 15 s`);
  return { touch: home.touch.id };
}

/** The groups of every chapter, in order, and the incidents' group last. */
export function groupsByChapter(): {
  readonly chapters: readonly (readonly { readonly stage: Stage; readonly group: readonly SeedCustomer[] }[])[];
  readonly incidents: readonly SeedCustomer[];
} {
  const stages = [...chapters.flatMap((chapter) => chapter.stages), incidents];
  const groups = dealCustomers(stages);
  const groupOf = (stage: Stage) => groups[stages.indexOf(stage)] ?? [];
  return {
    chapters: chapters.map((chapter) => chapter.stages.map((stage) => ({ stage, group: groupOf(stage) }))),
    incidents: groupOf(incidents),
  };
}

/** Waits until everybody of a group has heard that their account is open, or the time is up, ms. */
export async function untilTold(group: readonly SeedCustomer[], desk: CustomerDesk, patience = 30_000): Promise<void> {
  const end = Date.now() + patience;
  for (const customer of group) {
    while (Date.now() < end && (await desk.home(visitOf(customer))).messages.length === 0)
      await new Promise((done) => setTimeout(done, 250));
  }
}

/** Makes core banking fail, or work again. */
export async function setCoreBank(demoUrl: string, kind: 'error-500' | 'none'): Promise<void> {
  const answer = await fetch(`${demoUrl}/faults/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: 'core-bank', kind }),
  });
  if (!answer.ok) throw new Error(`The fault switch answered ${String(answer.status)}`);
}

import { z } from 'zod';
import { BankLine } from '../app-server/bank-line.js';
import { CustomerDesk, type CheckIdentity } from '../app-server/customer-desk.js';
import { readDemoSettings, readSignIns } from '../settings.js';
import { signedSend } from '../signed-send.js';
import type { SeedCustomer } from './customers.js';
import { drawJourney, findJourney, publishWith } from './publish-journey.js';
import { publishTemplates, untravelled } from './publish-templates.js';
import { groupsByChapter, sendCustomers, setCoreBank, untilTold } from './send-customers.js';
import { setUpBank } from './set-up-bank.js';
import { StaffLine } from './staff-line.js';
import { chapters, incidents } from './stages.js';

const settings = readDemoSettings(process.env);
/** Login of the designer who owns the shipped journey. */
const DESIGNER = 'lin.wei';
const demoUrl = `http://127.0.0.1:${settings.port}`;

async function signedIn(login: string): Promise<StaffLine> {
  const password = (await readSignIns(settings.signInsPath))[login];
  if (password === undefined) throw new Error(`There is no demonstration sign-in for ${login} in ${settings.signInsPath}`);
  return StaffLine.signIn(settings.apiUrl, login, password);
}

/** Whether an earlier run came to its end: its last customer is on the way, on the last version. */
async function isComplete(desk: CustomerDesk, groups: ReturnType<typeof groupsByChapter>): Promise<boolean> {
  const last = groups.incidents.at(-1);
  if (!last || (await readSignIns(settings.signInsPath))[DESIGNER] === undefined) return false;
  const designer = await signedIn(DESIGNER);
  const journey = await findJourney(designer);
  const isDrawn = journey?.liveVersion === chapters.length && (await untravelled(designer)).length === 0;
  return isDrawn && (await desk.home({ customer: last.number, language: 'zh-CN' })).touch !== null;
}

/** Sends the last customers into a core bank that fails, until the platform has given up on each and asks for a person. */
async function makeIncidents(group: readonly SeedCustomer[], desk: CustomerDesk): Promise<void> {
  const operator = await signedIn('chen.li');
  const stuck = z.object({ items: z.array(z.unknown()) });
  await setCoreBank(demoUrl, 'error-500');
  try {
    await sendCustomers(group, { desk, stage: incidents });
    for (let look = 0; look < 120; look += 1) {
      if ((await operator.call('GET /api/instances?incident=true&limit=10', stuck)).items.length >= group.length) return;
      await new Promise((done) => setTimeout(done, 500));
    }
  } finally {
    await setCoreBank(demoUrl, 'none');
  }
}

/** Fills the demonstration bank through the API. Where an earlier run was cut short it goes on; a finished bank is left as it is. */
async function seed(): Promise<string> {
  const checkPhoto: CheckIdentity = ({ quality }) =>
    Promise.resolve(quality === 'good' ? { passed: true } : { passed: false, code: quality });
  const desk = new CustomerDesk(new BankLine(await signedSend(settings)), checkPhoto);
  const groups = groupsByChapter();
  if (await isComplete(desk, groups)) return 'The demonstration bank is complete';

  await setUpBank(await signedIn('admin'));
  const designer = await signedIn(DESIGNER);
  await publishTemplates(designer);
  const id = await drawJourney(designer);
  const live = (await findJourney(designer))?.liveVersion ?? 0;
  for (const [index, chapter] of chapters.entries()) {
    if (live > index + 1) continue;
    if (live < index + 1) await publishWith(designer, id, chapter);
    for (const { stage, group } of groups.chapters[index] ?? []) await sendCustomers(group, { desk, stage });
  }
  const opened = groups.chapters.flat().find(({ stage }) => stage.name === 'opened');
  await untilTold(opened?.group ?? [], desk);
  await makeIncidents(groups.incidents, desk);
  return `${groups.chapters.flat(2).reduce((sum, { group }) => sum + group.length, groups.incidents.length)} customers are on their way`;
}

console.log(await seed());

import { BankLine } from '../app-server/bank-line.js';
import { CustomerDesk, type CheckIdentity } from '../app-server/customer-desk.js';
import { readDemoSettings, readSignIns } from '../settings.js';
import { signedSend } from '../signed-send.js';
import { drawJourney, findJourney, publishWith } from './publish-journey.js';
import { breakCoreBank, groupsByChapter, sendCustomers } from './send-customers.js';
import { setUpBank } from './set-up-bank.js';
import { StaffLine } from './staff-line.js';
import { chapters, incidents } from './stages.js';

const settings = readDemoSettings(process.env);
/** Login of the designer who owns the shipped journey. */
const DESIGNER = 'lin.wei';
const demoUrl = `http://127.0.0.1:${settings.port}`;

async function signedIn(login: string): Promise<StaffLine> {
  const line = new StaffLine(settings.apiUrl);
  const password = (await readSignIns(settings.signInsPath))[login];
  if (password === undefined) throw new Error(`There is no demonstration sign-in for ${login} in ${settings.signInsPath}`);
  await line.signIn(login, password);
  return line;
}

/** Whether an earlier run came to its end: its last customer is on the way, on the last version. */
async function isComplete(desk: CustomerDesk, groups: ReturnType<typeof groupsByChapter>): Promise<boolean> {
  const last = groups.incidents.at(-1);
  if (!last || (await readSignIns(settings.signInsPath))[DESIGNER] === undefined) return false;
  const journey = await findJourney(await signedIn(DESIGNER));
  return journey?.liveVersion === chapters.length && (await desk.home({ customer: last.number, language: 'zh-CN' })).touch !== null;
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
  const id = await drawJourney(designer);
  const live = (await findJourney(designer))?.liveVersion ?? 0;
  for (const [index, chapter] of chapters.entries()) {
    if (live > index + 1) continue;
    if (live < index + 1) await publishWith(designer, id, chapter);
    for (const { stage, group } of groups.chapters[index] ?? []) await sendCustomers(group, { desk, stage });
  }
  await breakCoreBank(demoUrl);
  await sendCustomers(groups.incidents, { desk, stage: incidents });
  return `${groups.chapters.flat(2).reduce((sum, { group }) => sum + group.length, groups.incidents.length)} customers are on their way`;
}

console.log(await seed());

import { BankLine } from '../app-server/bank-line.js';
import { CustomerDesk } from '../app-server/customer-desk.js';
import { readDemoSettings, readSignIns } from '../settings.js';
import { signedSend } from '../signed-send.js';
import { drawJourney, findJourney, publishWith } from './publish-journey.js';
import { breakCoreBank, groupsByChapter, sendCustomers } from './send-customers.js';
import { setUpBank } from './set-up-bank.js';
import { StaffLine } from './staff-line.js';
import { chapters, incidents } from './stages.js';

const settings = readDemoSettings(process.env);
const demoUrl = `http://127.0.0.1:${settings.port}`;

async function signedIn(login: string): Promise<StaffLine> {
  const line = new StaffLine(settings.apiUrl);
  const password = (await readSignIns(settings.signInsPath))[login];
  if (password === undefined) throw new Error(`There is no demonstration sign-in for ${login} in ${settings.signInsPath}`);
  await line.signIn(login, password);
  return line;
}

/** Fills the demonstration bank through the API. Where an earlier run was cut short it goes on; a finished bank is left as it is. */
async function seed(): Promise<string> {
  const desk = new CustomerDesk(new BankLine(await signedSend(settings)), () => Promise.resolve({ passed: true }));
  const groups = groupsByChapter();
  const admin = await signedIn('admin');
  const last = groups.incidents.at(-1);
  const before = await findJourney(admin);
  if (before?.liveVersion === chapters.length && last && (await desk.home({ customer: last.number, language: 'zh-CN' })).touch)
    return 'The demonstration bank is complete';

  await setUpBank(admin);
  const designer = await signedIn('lin.wei');
  const id = await drawJourney(designer);
  const live = (await findJourney(designer))?.liveVersion ?? 0;
  const photoDesk = new CustomerDesk(new BankLine(await signedSend(settings)), ({ quality }) =>
    Promise.resolve(quality === 'good' ? { passed: true } : { passed: false, code: quality }),
  );
  for (const [index, chapter] of chapters.entries()) {
    if (live > index + 1) continue;
    if (live < index + 1) await publishWith(designer, id, chapter);
    for (const { stage, group } of groups.chapters[index] ?? []) await sendCustomers(group, { desk: photoDesk, stage });
  }
  await breakCoreBank(demoUrl);
  await sendCustomers(groups.incidents, { desk: photoDesk, stage: incidents });
  return `${groups.chapters.flat(2).reduce((sum, { group }) => sum + group.length, groups.incidents.length)} customers are on their way`;
}

console.log(await seed());

import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { branchManagers, channels, institutions, staff } from './bank.js';
import { announcedYears, calendars, statutoryDays } from './calendars.js';
import { benefitPools, catalogue } from './catalogue.js';
import { customerBatches } from './customers.js';
import { IDENTITY_KIT, identityKit } from './script-kits.js';
import { segments } from './segments.js';
import type { StaffLine } from './staff-line.js';
import { wordLists } from './word-lists.js';

const anything = z.unknown();
const known = z.array(z.object({ login: z.string() }));
const coded = z.array(z.object({ code: z.string() }));
const items = z.array(z.object({ code: z.string(), pool: z.unknown().nullable() }));
const entered = z.array(z.object({ code: z.string(), years: z.array(z.number()), updatedAt: z.string().nullable() }));

/** Makes branches, staff, channels, calendars, script kits, lists of words, segments, catalogues, pools of benefits and customers, through the API. Doing it again changes nothing. */
export async function setUpBank(admin: StaffLine): Promise<void> {
  for (const institution of institutions) await admin.call('POST /api/institutions', anything, { body: institution });
  for (const channel of channels) await admin.call('POST /api/channels', anything, { body: channel });
  await setUpStaff(admin);
  for (const branch of branchManagers) await admin.call('POST /api/institutions', anything, { body: branch });
  await setUpCalendars(admin);
  await admin.call(`PUT /api/script-kits/${IDENTITY_KIT}`, anything, { body: identityKit });
  await setUpByCode(admin, 'word-lists', wordLists);
  await setUpByCode(admin, 'segments', segments);
  await setUpByCode(admin, 'catalogue', catalogue);
  await setUpPools(admin);
  for (const customers of customerBatches()) await admin.call('POST /api/customers', anything, { body: { customers } });
}

/** Only newcomers get a password: a new one would end the sessions of those who are at work. */
async function setUpStaff(admin: StaffLine): Promise<void> {
  const there = new Set((await admin.call('GET /api/staff', known)).map((one) => one.login));
  for (const { demo, ...member } of staff) {
    if (there.has(member.login)) continue;
    await admin.call('POST /api/staff', anything, {
      body: { ...member, password: randomBytes(15).toString('base64url'), ...(demo ? { demo } : {}) },
    });
  }
}

/** Only years that nobody has entered: what an administrator has changed since stays. */
async function setUpCalendars(admin: StaffLine): Promise<void> {
  for (const { code, settings, keepsHolidays } of calendars) {
    const there = (await admin.call('GET /api/calendars', entered)).find((one) => one.code === code);
    if (!there?.updatedAt) await admin.call(`PUT /api/calendars/${code}`, anything, { body: settings });
    for (const year of announcedYears) {
      if (!keepsHolidays || there?.years.includes(year)) continue;
      await admin.call(`PUT /api/calendars/${code}/years/${year}`, anything, { body: { days: statutoryDays(year) } });
    }
  }
}

/** Only what nobody has entered: what has been changed since stays. */
async function setUpByCode(
  admin: StaffLine,
  what: 'word-lists' | 'segments' | 'catalogue',
  wanted: Readonly<Record<string, object>>,
): Promise<void> {
  const there = new Set((await admin.call(`GET /api/${what}`, coded)).map((one) => one.code));
  for (const [code, body] of Object.entries(wanted)) if (!there.has(code)) await admin.call(`PUT /api/${what}/${code}`, anything, { body });
}

/** A pool that is there keeps the size it has been given since. */
async function setUpPools(admin: StaffLine): Promise<void> {
  const there = await admin.call('GET /api/catalogue?kind=benefit', items);
  for (const [code, body] of Object.entries(benefitPools)) {
    if (there.find((one) => one.code === code)?.pool) continue;
    await admin.call(`PUT /api/catalogue/${code}/pool`, anything, { body });
  }
}

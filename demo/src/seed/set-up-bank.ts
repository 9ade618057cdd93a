import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { channels, institutions, staff } from './bank.js';
import { customerBatches } from './customers.js';
import { IDENTITY_KIT, identityKit } from './script-kits.js';
import type { StaffLine } from './staff-line.js';

const anything = z.unknown();
const known = z.array(z.object({ login: z.string() }));

/** Makes branches, staff, channels, script kits and customers, through the API. Doing it again changes nothing. */
export async function setUpBank(admin: StaffLine): Promise<void> {
  for (const institution of institutions) await admin.call('POST /api/institutions', anything, { body: institution });
  for (const channel of channels) await admin.call('POST /api/channels', anything, { body: channel });
  await setUpStaff(admin);
  await admin.call(`PUT /api/script-kits/${IDENTITY_KIT}`, anything, { body: identityKit });
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

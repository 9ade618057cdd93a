import { z } from 'zod';
import { type Answer, asks, numbered, ok, refused, type Service } from './service.js';

/** What is known of a company by the last figure of its credit code: enough to show every way on purpose. */
const company = z.object({ creditCode: z.string().min(1) });
const known = (figure: string, code: string): boolean => code.endsWith(figure);

/** Times of day at which a branch receives, by the name of the slot. The day's first is always taken. */
const slots: Readonly<Record<string, string>> = { early: '09:30', 'late-morning': '11:00', afternoon: '14:00', 'late-afternoon': '15:30' };
const appointment = z.object({ appointment: z.string().min(1), day: z.iso.date(), slot: z.string() });

/** Business accounts: checks of companies and their owners, appointments, and what is opened (and undone) in the end. */
export const businessServices: Readonly<Record<string, Service>> = {
  '/registry/check': asks('registry-check', company, ({ creditCode }) => ok({ status: known('0', creditCode) ? 'unusual' : 'active' })),
  '/sanctions/check': asks('sanctions-check', company, ({ creditCode }) => ok({ hits: known('7', creditCode) ? 1 : 0 })),
  '/addresses/check': asks('address-check', company, ({ creditCode }) => ok({ isFound: !known('5', creditCode) })),
  '/identities/check': asks('identity-check', z.object({ name: z.string().min(1), idNumber: z.string().min(1) }), ({ idNumber }) =>
    known('0', idNumber) ? refused('mismatch') : ok(),
  ),
  '/appointments': asks('appointment', appointment, hold),
  '/business-accounts': numbered('business-account', company, 'account'),
  '/business-accounts/close': numbered('close-business-account', z.object({ account: z.string().min(1) }), 'account'),
  '/e-banking': numbered('e-banking', company, 'contract'),
  '/e-banking/close': numbered('close-e-banking', z.object({ contract: z.string().min(1) }), 'contract'),
  '/payroll': asks('payroll', company, ({ creditCode }) =>
    known('9', creditCode) ? refused('not-eligible') : ok({ contract: 'payroll' }),
  ),
};

function hold({ day, slot }: z.infer<typeof appointment>): Answer {
  const time = slots[slot];
  if (time === undefined || slot === 'early') return refused('full');
  return ok({ at: new Date(`${day}T${time}:00+08:00`).toISOString(), time });
}

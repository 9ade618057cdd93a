import { z } from 'zod';
import { businessServices } from './business-services.js';
import { type Answer, asks, digits, made, numbered, ok, refused, type Service } from './service.js';
import { trustServices } from './trust-services.js';
import { wealthServices } from './wealth-services.js';

const ticket = z.object({ ticket: z.string().min(1) });
const account = z.object({
  product: z.string().min(1),
  name: z.string().nullish(),
  mobile: z.string().nullish(),
  idNumber: z.string().nullish(),
});

/** Every service by its path. A new one is a line here. */
export const services: Readonly<Record<string, Service>> = {
  '/accounts': asks('open-account', account, openAccount),
  '/voice-calls': numbered('voice-call', z.object({ script: z.string().min(1) }), 'call'),
  '/compensations': numbered('compensation', z.object({ amount: z.number().positive() }), 'booking'),
  '/compensations/cancel': numbered('cancel-compensation', z.object({ booking: z.string().min(1) }), 'booking'),
  '/branch-queue/hold': asks('hold-ticket', ticket, holdTicket),
  '/branch-queue/return': numbered('return-ticket', ticket, 'place'),
  ...businessServices,
  ...trustServices,
  ...wealthServices,
};

function openAccount({ idNumber, name }: z.infer<typeof account>): Answer {
  if (endsInZero(idNumber)) return refused('mismatch');
  return made({ accountNumber: `6228${digits(idNumber ?? name ?? '')}` });
}

/** A ticket that ends in 0 has just been called at the counter. */
function holdTicket({ ticket: number }: z.infer<typeof ticket>): Answer {
  return endsInZero(number) ? refused('already-called') : ok();
}

/** The pretend registry knows nobody whose number ends in 0: enough to show the other way on purpose. */
function endsInZero(number: string | null | undefined): boolean {
  return number?.endsWith('0') ?? false;
}

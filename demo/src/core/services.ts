import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a system of the bank answers. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Something that the bank's systems do when they are asked. */
export interface Service {
  /** By which its receipts know it. */
  readonly operation: string;
  readonly act: (body: unknown) => Answer;
}

const BAD: Answer = { status: 400, body: { code: 'bad-request' } };

/** Every service by its path. A new one is a line here. */
export const services: Readonly<Record<string, Service>> = {
  '/accounts': { operation: 'open-account', act: openAccount },
  '/voice-calls': { operation: 'voice-call', act: numbered(z.object({ script: z.string().min(1) }), 'call') },
  '/compensations': { operation: 'compensation', act: numbered(z.object({ amount: z.number().positive() }), 'booking') },
  '/compensations/cancel': { operation: 'cancel-compensation', act: numbered(z.object({ booking: z.string().min(1) }), 'booking') },
  '/branch-queue/hold': { operation: 'hold-ticket', act: holdTicket },
  '/branch-queue/return': { operation: 'return-ticket', act: numbered(z.object({ ticket: z.string().min(1) }), 'place') },
};

const account = z.object({
  product: z.string().min(1),
  name: z.string().nullish(),
  mobile: z.string().nullish(),
  idNumber: z.string().nullish(),
});

function openAccount(body: unknown): Answer {
  const asked = account.safeParse(body);
  if (!asked.success) return BAD;
  const { idNumber, name } = asked.data;
  if (endsInZero(idNumber)) return { status: 422, body: { code: 'mismatch' } };
  return { status: 201, body: { code: 'ok', accountNumber: `6228${digits(idNumber ?? name ?? '')}` } };
}

/** A ticket that ends in 0 has just been called at the counter. */
function holdTicket(body: unknown): Answer {
  const asked = z.object({ ticket: z.string().min(1) }).safeParse(body);
  if (!asked.success) return BAD;
  return endsInZero(asked.data.ticket) ? { status: 422, body: { code: 'already-called' } } : { status: 200, body: { code: 'ok' } };
}

/** Does what is asked and gives it a number. */
function numbered(wanted: z.ZodType, name: string): Service['act'] {
  return (body) => (wanted.safeParse(body).success ? { status: 201, body: { code: 'ok', [name]: digits(JSON.stringify(body)) } } : BAD);
}

/** The pretend registry knows nobody whose number ends in 0: enough to show the other way on purpose. */
function endsInZero(number: string | null | undefined): boolean {
  return number?.endsWith('0') ?? false;
}

function digits(of: string): string {
  return createHash('sha256').update(of).digest().readUInt32BE(0).toString().padStart(10, '0');
}

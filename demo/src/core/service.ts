import { createHash } from 'node:crypto';
import type { z } from 'zod';

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

/** What is asked in a way that nobody understands. */
const BAD: Answer = { status: 400, body: { code: 'bad-request' } };

/** A service that decides by what it is told. */
export function asks<T>(operation: string, wanted: z.ZodType<T>, act: (asked: T) => Answer): Service {
  return {
    operation,
    act: (body) => {
      const asked = wanted.safeParse(body);
      return asked.success ? act(asked.data) : BAD;
    },
  };
}

/** A service that does what it is asked and gives it a number. */
export function numbered(operation: string, wanted: z.ZodType, name: string): Service {
  return asks(operation, wanted, (asked) => made({ [name]: digits(JSON.stringify(asked)) }));
}

/** It is so, or it was done. */
export function ok(more: Readonly<Record<string, unknown>> = {}): Answer {
  return { status: 200, body: { code: 'ok', ...more } };
}

/** It was done, and something new is there. */
export function made(more: Readonly<Record<string, unknown>>): Answer {
  return { status: 201, body: { code: 'ok', ...more } };
}

/** A refusal with its reason. */
export function refused(code: string): Answer {
  return { status: 422, body: { code } };
}

/** Ten figures that are always the same for the same words. */
export function digits(of: string): string {
  return createHash('sha256').update(of).digest().readUInt32BE(0).toString().padStart(10, '0');
}

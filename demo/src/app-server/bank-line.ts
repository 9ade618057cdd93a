import { z } from 'zod';

const problem = z.object({
  code: z.string().default('unknown'),
  title: z.string().default(''),
  detail: z.string().default(''),
  remedy: z.string().default(''),
  errors: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string() })).default([]),
});
export type BankProblem = z.infer<typeof problem>;

/** The bank's platform refused: its problem document, with the HTTP status. */
export class BankRefused extends Error {
  constructor(
    readonly status: number,
    readonly problem: BankProblem,
  ) {
    super(problem.code);
  }
}

export interface BankCall {
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  /** Language of what the platform says (`Accept-Language`). */
  readonly language: string;
}

/** How a request travels: signed and sent. Resolves with the answer, rejects when nobody answers. */
export type SendSigned = (
  path: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
) => Promise<Response>;

/** The line from the bank's app server to Tongtu: every call is signed with the channel's key. */
export class BankLine {
  constructor(private readonly send: SendSigned) {}

  /** Calls (`GET /api/…`) and parses the answer. Throws `BankRefused` for a refusal; 503 `unreachable` when nobody answers. */
  async call<T>(request: `${string} /${string}`, schema: z.ZodType<T>, call: BankCall): Promise<T> {
    const [method = '', path = ''] = request.split(' ');
    const answer = await this.send(path, {
      method,
      headers: {
        'accept-language': call.language,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    }).catch(() => null);
    if (!answer) throw new BankRefused(503, { code: 'unreachable', title: '', detail: '', remedy: '', errors: [] });
    const text = await answer.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    if (!answer.ok) throw new BankRefused(answer.status, problem.parse(body ?? {}));
    return schema.parse(body);
  }
}

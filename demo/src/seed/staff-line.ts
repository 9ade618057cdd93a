import { z } from 'zod';

/** A refusal of the platform while the bank was being set up. Never holds a body. */
export class SetUpRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    request: string,
  ) {
    super(`${request} was refused: ${status} ${code}`);
  }
}

const problem = z.object({ code: z.string().default('unknown') });
const PATIENCE = 5;

/** A member of staff at the API: signs in, keeps the session, sends what a browser would send. */
export class StaffLine {
  private cookies = '';
  private csrf = '';

  constructor(private readonly apiUrl: string) {}

  async signIn(login: string, password: string): Promise<void> {
    const answer = await this.send('POST /api/session', { body: { login, password } });
    if (!answer.ok) throw new SetUpRefused(answer.status, problem.parse(await answer.json()).code, 'POST /api/session');
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    this.cookies = cookies.join('; ');
    this.csrf = decodeURIComponent(cookies.find((cookie) => cookie.startsWith('tongtu_csrf='))?.slice('tongtu_csrf='.length) ?? '');
  }

  /** Calls (`GET /api/…`) and parses the answer. Waits and tries again while the platform is busy. Throws `SetUpRefused`. */
  async call<T>(
    request: string,
    schema: z.ZodType<T>,
    options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.send(request, options);
      const text = await answer.text();
      const body: unknown = text === '' ? null : JSON.parse(text);
      if (answer.ok) return schema.parse(body);
      const isBusy = answer.status === 503 || answer.status === 429;
      if (!isBusy || attempt === PATIENCE) throw new SetUpRefused(answer.status, problem.parse(body ?? {}).code, request);
      await new Promise((done) => setTimeout(done, attempt * 500));
    }
  }

  private send(
    request: string,
    { body, headers = {} }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const [method = 'GET', path = '/'] = request.split(' ');
    return fetch(`${this.apiUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies === '' ? {} : { cookie: this.cookies, 'x-tongtu-csrf': this.csrf }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

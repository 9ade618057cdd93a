import { signInStaff, type StaffClient } from '@tongtu/api/client';
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

interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The client's one method for a request that is only known as text. */
type Ask = (
  method: string,
  path: string,
  options: CallOptions,
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

const problem = z.object({ code: z.string().default('unknown') });
const PATIENCE = 5;

/** A member of staff at the API, who waits and tries again while the platform is busy. */
export class StaffLine {
  private constructor(private readonly client: StaffClient) {}

  /** Signs in. Throws when that is refused. */
  static async signIn(baseUrl: string, login: string, password: string): Promise<StaffLine> {
    return new StaffLine(await signInStaff({ baseUrl, login, password }));
  }

  /** Calls (`GET /api/…`) and parses the answer. Throws `SetUpRefused`. */
  async call<T>(request: string, schema: z.ZodType<T>, options: CallOptions = {}): Promise<T> {
    const [method = 'get', path = '/'] = request.split(' ');
    const ask = this.client.request as unknown as Ask;
    for (let attempt = 1; ; attempt += 1) {
      const { data, error, response } = await ask(method.toLowerCase(), path, options);
      if (response.ok) return schema.parse(data ?? null);
      const isBusy = response.status === 503 || response.status === 429;
      if (!isBusy || attempt === PATIENCE) throw new SetUpRefused(response.status, problem.parse(error ?? {}).code, request);
      await new Promise((done) => setTimeout(done, attempt * 500));
    }
  }
}

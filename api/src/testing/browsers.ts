import { randomUUID } from 'node:crypto';
import { signatureOf } from '../channels/signature.js';

/** An answer of the API, with its body parsed. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; null when there is none. Tests say what they expect of it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into whatever came
  readonly body: any;
  /** The body as it came, to compare byte for byte. */
  readonly text: string;
}

export interface TestRequest {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends requests as one caller. Paths begin with `/api`. */
export abstract class TestBrowser {
  constructor(readonly url: string) {}

  get = (path: string, request: TestRequest = {}) => this.send('GET', path, request);
  post = (path: string, body?: unknown, headers: TestRequest['headers'] = {}) => this.send('POST', path, { body, headers });
  put = (path: string, body?: unknown, headers: TestRequest['headers'] = {}) => this.send('PUT', path, { body, headers });
  patch = (path: string, body?: unknown, headers: TestRequest['headers'] = {}) => this.send('PATCH', path, { body, headers });
  delete = (path: string, body?: unknown, headers: TestRequest['headers'] = {}) => this.send('DELETE', path, { body, headers });

  /** What this caller adds to every request. */
  protected abstract headersFor(method: string, path: string, body: string): Readonly<Record<string, string>>;
  /** Hook for callers that keep something of an answer. */
  protected note: (answer: Response) => void = () => undefined;

  async send(method: string, path: string, { body, headers = {} }: TestRequest = {}): Promise<TestAnswer> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body: text }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headersFor(method, path, text),
        ...headers,
      },
    });
    this.note(answer);
    const said = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: isJson && said !== '' ? JSON.parse(said) : null, text: said };
  }
}

/** Somebody who has not signed in. */
export class StrangerBrowser extends TestBrowser {
  protected headersFor() {
    return {};
  }
}

/** A member of staff with a cookie jar, who sends the CSRF token as the pages do. */
export class StaffBrowser extends TestBrowser {
  readonly cookies = new Map<string, string>();

  /** Throws when the sign-in is refused. */
  async signIn(login: string, password: string): Promise<void> {
    const answer = await this.post('/api/session', { login, password });
    if (answer.status !== 201) throw new Error(`Sign-in of ${login} was refused: ${answer.text}`);
  }

  protected headersFor() {
    const csrf = this.cookies.get('tongtu_csrf');
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...(cookie === '' ? {} : { cookie }), ...(csrf ? { 'x-tongtu-csrf': csrf } : {}) };
  }

  protected override note = (answer: Response): void => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  };
}

/** A channel system that signs what it sends. */
export class ChannelBrowser extends TestBrowser {
  constructor(
    url: string,
    readonly key: { readonly id: string; readonly secret: string },
  ) {
    super(url);
  }

  protected headersFor(method: string, path: string, body: string) {
    const time = String(Math.floor(Date.now() / 1000));
    const nonce = randomUUID();
    const signature = signatureOf(this.key.secret, { method, target: path, time, nonce, body: Buffer.from(body) });
    return { 'x-tongtu-key': this.key.id, 'x-tongtu-time': time, 'x-tongtu-nonce': nonce, 'x-tongtu-signature': signature };
  }
}

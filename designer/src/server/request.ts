import { ApiProblem } from './api-problem.js';

/** What a request may carry beside its path. */
export interface RequestOptions {
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The version the caller has seen; the server refuses when it has moved on. */
  readonly ifMatch?: string | number;
  /** The same key is answered the same way, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The value of a cookie that scripts may read; undefined when there is none. */
function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

function headersFor(method: Method, options: RequestOptions): Headers {
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.ifMatch !== undefined) headers.set('if-match', `"${String(options.ifMatch)}"`);
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  const token = method === 'GET' ? undefined : cookie('tongtu_csrf');
  if (token !== undefined) headers.set('x-tongtu-csrf', token);
  return headers;
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: headersFor(method, options),
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ status: 0, code: 'offline' });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const document: unknown = await response.json().catch(() => ({}));
  return new ApiProblem({ ...(typeof document === 'object' ? document : {}), status: response.status });
}

/**
 * The only way to the server. Resolves with the answer's JSON (undefined when it is empty); throws ApiProblem for every refusal and when
 * the server cannot be reached, and the browser's AbortError when `signal` is aborted.
 */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

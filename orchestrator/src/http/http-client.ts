import { ConnectorFailure } from '../connectors/connector-failure.js';
import type { Json, JsonObject } from '@tongtu/workflows/graph';

/** Largest answer read, in bytes: a provider gone wild must not fill our memory. */
const mostBytes = 256 * 1024;

/** Codes that a later call may answer differently: too early, too many, or the provider itself in trouble. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether a later call may be answered otherwise than with this status. */
export function isPassing(status: number): boolean {
  return passing.has(status);
}

/** A request below one fixed base address. */
export interface HttpRequest {
  readonly method: string;
  /** Path below the base; begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, except with GET. */
  readonly body: JsonObject;
}

export interface HttpAnswer {
  readonly status: number;
  /** The JSON body; null when there is none or it is no JSON. */
  readonly body: Json;
  /** By the header `retry-after`: how long to wait before the next call, ms; null when there is none. */
  readonly retryAfterMs: number | null;
}

/**
 * A client for one provider whose base address the bank's administrator has set: the only addresses that can be reached. It follows no
 * redirect and never leaves the base.
 */
export function makeHttpClient(base: string): (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer> {
  const root = new URL(base.endsWith('/') ? base : `${base}/`);

  function urlOf(path: string): URL {
    const url = new URL(`.${path}`, root);
    const isBelow = path.startsWith('/') && url.origin === root.origin && url.pathname.startsWith(root.pathname);
    if (!isBelow) throw new ConnectorFailure({ code: 'address-refused', isRetryable: false, isInDoubt: false });
    return url;
  }

  return async ({ method, path, headers, body }, signal) => {
    const isGet = method === 'GET';
    const response = await fetch(urlOf(path), {
      method,
      headers: { accept: 'application/json', ...(isGet ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(isGet ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal,
    }).catch((error: unknown) => {
      throw failureOf(error);
    });
    const { status, headers: told } = response;
    return { status, body: await readJson(response), retryAfterMs: retryAfterIn(told.get('retry-after'), told.get('date')) };
  };
}

/** Nobody is left alone for longer than this, ms: a wrong header must not stop a journey. */
const longestRetryAfter = 3_600_000;

/** Seconds, or a date, which counts from the answer's own: our clock may differ from theirs. */
function retryAfterIn(header: string | null, date: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.parse(date ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, longestRetryAfter) : null;
}

async function readJson(response: Response): Promise<Json> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > mostBytes) throw new ConnectorFailure({ code: 'answer-too-large', isRetryable: false, isInDoubt: true });
      chunks.push(chunk);
    }
  } catch (error) {
    throw failureOf(error);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
  } catch {
    return null;
  }
}

/** Refused at the door: certainly not done. Anything later: nobody knows. */
function failureOf(error: unknown): ConnectorFailure {
  if (error instanceof ConnectorFailure) return error;
  const { name, cause } = (error ?? {}) as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } };
  const isTimeout = name === 'TimeoutError' || name === 'AbortError';
  if (isTimeout) return new ConnectorFailure({ code: 'timeout', isRetryable: true, isInDoubt: true });
  const isUnreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(String(cause?.code));
  return new ConnectorFailure({ code: isUnreached ? 'unreachable' : 'connection-broke', isRetryable: true, isInDoubt: !isUnreached });
}

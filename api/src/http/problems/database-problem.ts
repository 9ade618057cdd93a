import { QueryFailedError } from 'typeorm';
import { alreadyExists, busy, referenceUnknown, storeUnavailable, valueRefused } from './http-problems.js';
import type { ProblemException } from './problem.js';

/** SQLSTATE classes and codes that are the caller's doing, or that pass by themselves. */
const byState: readonly (readonly [prefix: string, make: () => ProblemException])[] = [
  ['22', () => valueRefused({})],
  ['23505', () => alreadyExists({})],
  ['23503', () => referenceUnknown({})],
  ['40', () => busy({}, { retryAfter: 1 })],
  ['55P03', () => busy({}, { retryAfter: 1 })],
  // The database closed its doors to us: nothing a caller can help.
  ...['55000', '28', '3D'].map((prefix) => [prefix, () => storeUnavailable({}, { retryAfter: 2 })] as const),
  ['08', () => storeUnavailable({}, { retryAfter: 2 })],
  ['53', () => storeUnavailable({}, { retryAfter: 2 })],
  ['57', () => storeUnavailable({}, { retryAfter: 2 })],
];

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** What `pg` says without a code when its connection is gone. */
const connectionWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** The problem that a database error is to the caller; null when it is a fault of our own. */
export function databaseProblem(error: unknown): ProblemException | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof cause !== 'object' || cause === null) return null;
  const { code: given, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  const code = typeof given === 'string' ? given : '';
  if (networkCodes.has(code) || connectionWords.test(String(message))) return storeUnavailable({}, { retryAfter: 2 });
  if (!(error instanceof QueryFailedError) && !/^[0-9A-Z]{5}$/.test(code)) return null;
  return byState.find(([prefix]) => code.startsWith(prefix))?.[1]() ?? null;
}

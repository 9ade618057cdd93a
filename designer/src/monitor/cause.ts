import type { monitor } from '../i18n/zh/monitor.js';

/** The incidents that have words of their own. */
export type Cause = keyof typeof monitor.cause;

const known: Readonly<Record<Cause, true>> = {
  'effect-failed': true,
  'request-failed': true,
  'unknown-outcome': true,
  'leads-nowhere': true,
  raised: true,
  runaway: true,
  'too-many-lines': true,
  'expression-failed': true,
  'not-a-time': true,
  'join-without-fork': true,
  'no-addressee': true,
  'no-channel': true,
  'no-consent': true,
  other: true,
};

/** The word for an incident; a code that this build does not know is told in general words, never by its name. */
export function causeOf(code: string): Cause {
  return Object.hasOwn(known, code) ? (code as Cause) : 'other';
}

import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/common';

/** What the engine is told of a technical failure: a code and a sentence free of personal data. */
export interface TechnicalFailure {
  readonly code: string;
  readonly message: string;
}

/** The cause of a failed activity. Connectors fail with an `ApplicationFailure` whose type is the code. */
export function failureOf(error: unknown): TechnicalFailure {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) return { code: cause.type ?? 'failed', message: cause.message };
  if (cause instanceof TimeoutFailure) return { code: 'timeout', message: 'No answer within the time allowed.' };
  return { code: 'failed', message: cause instanceof Error ? cause.name : 'Unknown failure.' };
}

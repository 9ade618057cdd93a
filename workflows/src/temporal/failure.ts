import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/common';
import type { BrokenEffect } from './activities.js';

/** What the engine is told of a technical failure: a code and a sentence free of personal data. */
export interface TechnicalFailure {
  readonly code: string;
  readonly message: string;
}

/** The cause of a failed activity. Connectors fail with an `ApplicationFailure` whose type is the code. */
export function failureOf(error: unknown): TechnicalFailure {
  const cause = causeOf(error);
  if (cause instanceof ApplicationFailure) return { code: cause.type ?? 'failed', message: cause.message };
  if (cause instanceof TimeoutFailure) return { code: 'timeout', message: 'No answer within the time allowed.' };
  return { code: 'failed', message: cause instanceof Error ? cause.name : 'Unknown failure.' };
}

/** Whether another try of a failed activity may help: it ran out of time, or did not say that it is for good. */
export function isPassing(error: unknown): boolean {
  const cause = causeOf(error);
  return cause instanceof TimeoutFailure || (cause instanceof ApplicationFailure && !cause.nonRetryable);
}

/** A broken effect as the activity would have failed with it. */
export function asFailure({ code, message, isPassing: retryable }: BrokenEffect): ApplicationFailure {
  return ApplicationFailure.create({ message, type: code, nonRetryable: !retryable });
}

/** Local activities fail with the cause itself. */
function causeOf(error: unknown): unknown {
  return error instanceof ActivityFailure ? error.cause : error;
}

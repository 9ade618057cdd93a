import { ApplicationFailure } from '@temporalio/activity';

/** Tried again by the step's policy, and not before the provider wants to be asked: `retryAfterMs`. */
export function retryable(code: string, retryAfterMs: number | null = null): ApplicationFailure {
  const delay = retryAfterMs === null ? {} : { nextRetryDelay: retryAfterMs };
  return ApplicationFailure.create({ message: code, type: code, nonRetryable: false, ...delay });
}

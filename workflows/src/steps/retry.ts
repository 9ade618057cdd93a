import type { RetryPolicy } from '../plan/plan.js';

/** For our own database: it is back within seconds or not at all, and the operation is idempotent by its key. */
export const QUICK_RETRY: RetryPolicy = { attempts: 10, firstMs: 200, factor: 2, longestMs: 10_000 };

/**
 * For a system outside: first after 1 s, because most hiccups are over by then; never more than 1 min apart, so that a recovered system is
 * noticed soon; doubling in between, so that a struggling one is not stormed.
 */
export function outsideRetry(attempts: number): RetryPolicy {
  return { attempts, firstMs: 1_000, factor: 2, longestMs: 60_000 };
}

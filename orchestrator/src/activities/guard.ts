import { ApplicationFailure, Context } from '@temporalio/activity';
import { TemporalFailure } from '@temporalio/common';
import type { Log } from '../log.js';

/** After so many attempts something that is not an outage is not going to pass. */
const mostAttempts = 8;

/** SQLSTATE classes of a database that is away, full, shutting down or busy: the statement itself is sound. */
const passingClasses = new Set(['08', '40', '53', '55', '57', '58']);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);

/** Whether an error says that our own database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return networkCodes.has(code) || (code.length === 5 && passingClasses.has(code.slice(0, 2)));
  return /connection terminated|timeout exceeded when trying to connect|cannot use a pool|driver not connected/i.test(error.message);
}

type Activity<Args extends readonly unknown[], Result> = (...args: Args) => Promise<Result>;

/**
 * What an activity throws goes into a history that people read: codes only, never a message of the database, which may quote a
 * value. While the database is away it is retried for as long as that takes; what keeps failing otherwise is given up
 * and becomes an incident, so that one poisoned instance does not go round for ever.
 */
export function guarded<Args extends readonly unknown[], Result>(log: Log, activity: Activity<Args, Result>): Activity<Args, Result> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (error instanceof TemporalFailure) throw error;
      const { activityType, attempt, workflowExecution } = Context.current().info;
      if (isDatabaseAway(error)) throw ApplicationFailure.retryable('database-away', 'database-away');
      log.error({ activityType, attempt, workflowId: workflowExecution?.workflowId, err: nameOf(error) }, 'an activity failed');
      if (attempt >= mostAttempts) throw ApplicationFailure.nonRetryable('internal', 'internal');
      throw ApplicationFailure.retryable('internal', 'internal');
    }
  };
}

/** Name, code and place of an error; its message might quote data. */
function nameOf(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    code,
    at: error.stack
      ?.split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
  };
}

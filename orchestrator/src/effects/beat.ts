import { Context } from '@temporalio/activity';

/** Well within the heartbeat timeout that the driver sets (5 s). */
const beatMs = 1_500;

/** Tells Temporal that this worker lives while a provider is waited for, and hears of a cancellation that way. */
export async function beatWhile<T>(work: () => Promise<T>): Promise<T> {
  const { info } = Context.current();
  if (info.isLocal) return work();
  const context = Context.current();
  const beats = setInterval(() => context.heartbeat(), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beats);
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait, how often to look, and what to say when it did not come about. */
export interface Patience {
  readonly milliseconds?: number;
  readonly everyMs?: number;
  readonly what?: string;
}

/** Asks until the answer is not undefined or false, and answers it. Throws after the time, with the last trouble as cause. */
export async function until<T>(ask: () => Promise<T | undefined | false>, patience: Patience = {}): Promise<T> {
  const { milliseconds = 15_000, everyMs = 50, what = 'what was waited for' } = patience;
  const deadline = performance.now() + milliseconds;
  let trouble: unknown;
  while (performance.now() < deadline) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await pause(everyMs);
  }
  throw new Error(`After ${milliseconds} ms: ${what} has not come about.`, { cause: trouble });
}

import { setTimeout as pause } from 'node:timers/promises';

/** An answer of the typed client. */
export interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What came in the end: an answer that trying again would not change. */
export interface Settled<T> extends Answer<T> {
  /** How often it was asked. */
  readonly tries: number;
}

const patienceMs = 90_000;
const betweenMs = 200;

/** Asks until there is a definite answer, as a channel does: lines that break, 5xx and 429 are tried again, with the same key. Throws when its patience is at an end. */
export async function persist<T>(ask: () => Promise<Answer<T>>): Promise<Settled<T>> {
  const until = performance.now() + patienceMs;
  for (let tries = 1; ; tries += 1) {
    const answer = await ask().catch(() => null);
    if (answer && answer.response.status < 500 && answer.response.status !== 429) return { ...answer, tries };
    if (performance.now() > until) throw new Error(`No definite answer in ${patienceMs} ms and ${tries} tries.`);
    await pause(betweenMs);
  }
}

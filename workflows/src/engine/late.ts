import { record, type Run } from './run.js';

const OUR_OPERATIONS: ReadonlySet<string> = new Set(['open', 'check', 'close', 'due', 'hand-over', 'recall']);

/** Journals an answer that nobody waits for any more: what was done is done, and must be seen. Answers of work rows and calendars say nothing new. */
export function recordLateAnswer(run: Run, key: string): void {
  const [step, visit, operation] = key.split(':');
  if (!step || !operation || OUR_OPERATIONS.has(operation)) return;
  record(run, { kind: 'event-late', step, visit: Number(visit), why: { code: 'answer-late', args: { operation } } });
}

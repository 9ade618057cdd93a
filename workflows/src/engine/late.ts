import { record, type Run } from './run.js';

const WORK_OPERATIONS: ReadonlySet<string> = new Set(['open', 'check', 'close']);

/** Journals an answer that nobody waits for any more: what was done is done, and must be seen. Answers of work rows say nothing new. */
export function recordLateAnswer(run: Run, key: string): void {
  const [step, visit, operation] = key.split(':');
  if (!step || !operation || WORK_OPERATIONS.has(operation)) return;
  record(run, { kind: 'event-late', step, visit: Number(visit), why: { code: 'answer-late', args: { operation } } });
}

import { fileURLToPath } from 'node:url';
import { Runtime, Worker, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleJourneyWorkflow } from '@tongtu/orchestrator';
import { makePayloadCodec, makePlanTexts } from '@tongtu/store/codec';
import { sampleKeyRing } from '@tongtu/store/testing';
import { canonicalJson } from '@tongtu/workflows/graph';
import { apply, type JournalEntry } from '@tongtu/workflows/engine';
import { type Plan, planHash } from '@tongtu/workflows/plan';
import { plainAnswer } from '@tongtu/workflows/temporal';
import { lineOf, type Recording } from './recording.js';
import type { Tapped, TappedSegment } from './tap/tapped.js';

const longestReplayMs = 30_000;

/** What a replay showed: the journal and the timers that this build's engine gave, and why it could not go on, if it could not. */
export interface Replayed {
  readonly journal: readonly string[];
  readonly timers: readonly number[];
  readonly trouble: string | null;
}

/** Keeps the SDK from saying in its own words what a test says in its. Once in a process, before any worker. */
export function silenceRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), shutdownSignals: [] });
}

/** The workflow of this build, with a tap on what it tells activities. */
export function bundleWithTap(): Promise<WorkflowBundleWithSourceMap> {
  return bundleJourneyWorkflow({ interceptors: [fileURLToPath(new URL('./tap/journal-tap.ts', import.meta.url))] });
}

/** Replays every run of a recording. */
export async function replay(
  { plan, histories, workflowId }: Omit<Recording, 'journal' | 'timers'>,
  workflowBundle: WorkflowBundleWithSourceMap,
): Promise<Replayed> {
  const entries = new Map<number, JournalEntry>();
  const timers: number[] = [];
  const tell = (_: unknown, news: Tapped): void => {
    if ('timerMs' in news) timers.push(news.timerMs);
    else for (const entry of 'closed' in news ? entriesOf(plan, news.closed) : news.entries) entries.set(entry.sequence, entry);
  };
  const hash = planHash(plan);
  const plans = makePlanTexts(async (asked) => (asked === hash ? canonicalJson(plan) : null));
  const dataConverter = { payloadCodecs: [makePayloadCodec({ keyRing: sampleKeyRing, plans })] };
  const sinks = { tap: { tell: { fn: tell, callDuringReplay: true } } };
  let trouble: string | null = null;
  for (const history of histories) {
    const replaying = Worker.runReplayHistory({ workflowBundle, dataConverter, sinks, reuseV8Context: true }, history, workflowId);
    await Promise.race([replaying, tooLong()]).catch((error: unknown) => {
      trouble = error instanceof Error ? error.message : String(error);
    });
  }
  const inOrder = [...entries.values()].sort((a, b) => a.sequence - b.sequence);
  return { journal: inOrder.map(lineOf), timers, trouble };
}

/** The answers of a segment in their order, each to what the one before made the engine ask for. */
function entriesOf(plan: Plan, { state, answers }: TappedSegment): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  let now = state;
  for (const answer of answers) {
    const happening = { type: 'answered', at: answer.at ?? '', key: answer.key ?? '', answer: plainAnswer(answer) } as const;
    const decided = apply(plan, now, happening);
    entries.push(...decided.entries);
    now = decided.state;
  }
  return entries;
}

/** A history that asks for what the engine never does may wait for ever. */
function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the replay does not end')), longestReplayMs).unref();
  });
}

/** How a replay differs from what was recorded; empty when it does not. */
export function differencesOf({ journal, timers }: Recording, replayed: Replayed): readonly string[] {
  const found = replayed.trouble === null ? [] : [replayed.trouble];
  const line = journal.findIndex((one, index) => one !== replayed.journal[index]);
  if (line >= 0) found.push(`journal: "${replayed.journal[line] ?? 'nothing'}" instead of "${journal[line] ?? ''}"`);
  if (replayed.journal.length > journal.length) found.push(`journal: "${replayed.journal[journal.length] ?? ''}" more`);
  if (JSON.stringify(timers) !== JSON.stringify(replayed.timers))
    found.push(`timers: ${replayed.timers.join(' ')} instead of ${timers.join(' ')}`);
  return found;
}

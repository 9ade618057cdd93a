import { readFileSync } from 'node:fs';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Payload } from '@temporalio/common';
import { makePayloadCodec } from '@tongtu/store/codec';
import { sampleKeyRing } from '@tongtu/store/testing';
import { simulate } from '../semantics/harness/simulate.js';
import { TemporalStage } from '../semantics/harness/temporal-stage.js';
import { replayCases, type ReplayCase } from './cases.js';
import { keep, lineOf, type Recording } from './recording.js';
import { bundleWithTap, replay } from './replay-recording.js';

const { version: release } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const codec = makePayloadCodec({ keyRing: sampleKeyRing });

/** So many play at once: a busy machine lets workflow tasks time out, and such a history says more of the machine than of the engine. */
const atOnce = 4;
/** How often a case is played until its history is a quiet one. */
const attempts = 3;

type Run = Omit<Recording, 'timers'>;

/**
 * Plays every case on the running Temporal server and keeps what came of it, with the timers that a replay shows.
 */
export async function record(note: (line: string) => void): Promise<void> {
  const stage = await TemporalStage.open();
  const runs: Run[] = [];
  const cases = [...replayCases()];
  const work = async (): Promise<void> => {
    for (let one = cases.shift(); one; one = cases.shift()) {
      runs.push(await recordOne(stage, one));
      note(`${one.name} played`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await stage.close();
  }
  const bundle = await bundleWithTap();
  for (const run of runs) {
    const { timers, journal, trouble } = await replay(run, bundle);
    const isSame = JSON.stringify(journal) === JSON.stringify(run.journal);
    if (trouble !== null || !isSame) throw new Error(`${run.name} is not what was recorded: ${trouble ?? 'its journal differs'}`);
    keep({ ...run, timers });
    note(`${run.name}: ${run.histories.length} run(s), ${journal.length} entries`);
  }
}

async function recordOne(stage: TemporalStage, one: ReplayCase, attempt = 1): Promise<Run> {
  const { name, plan, circumstances, steps } = one;
  const played = await stage.play({ plan, circumstances, simulated: simulate(plan, circumstances, steps) });
  if (played.outcome === null) throw new Error(`${name} has not ended`);
  const { workflowId } = played;
  const clear = await Promise.all((await stage.historiesOf(workflowId)).map(inTheClear));
  const histories = clear.map((history) => JSON.parse(historyToJSON(history)) as object);
  const isQuiet = !JSON.stringify(histories).match(/WORKFLOW_TASK_(TIMED_OUT|FAILED)/);
  if (!isQuiet && attempt < attempts) return recordOne(stage, one, attempt + 1);
  const entries = played.journal.filter(({ origin }) => origin === 'engine').sort((a, b) => a.sequence - b.sequence);
  return { name, release, workflowId, plan, histories, journal: entries.map((entry) => lineOf(entry)) };
}

/** A history whose payloads are decrypted, wherever they are. */
async function inTheClear(history: History): Promise<History> {
  await visit(history);
  return history;
}

async function visit(value: unknown): Promise<void> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  for (const [name, member] of Object.entries(value)) {
    if (isPayload(member)) (value as Record<string, unknown>)[name] = (await codec.decode([member]))[0];
    else await visit(member);
  }
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'data' in value && value.data instanceof Uint8Array;
}

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { corpusBytes, readCorpus } from './recording.js';
import { bundleWithTap, differencesOf, replay, silenceRuntime } from './replay-recording.js';

const corpus = readCorpus();
let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  silenceRuntime();
  bundle = await bundleWithTap();
}, 120_000);

describe('what released engines recorded', () => {
  test('is there: relays, incidents, exits, waits, fast segments, long runs and thirty made-up journeys, in little room', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(37);
    expect(corpusBytes()).toBeLessThan(1_000_000);
  });

  test.each(corpus.map((recording) => [`${recording.release} ${recording.name}`, recording] as const))(
    '%s is decided by this build as it was then, journal and timers included',
    async (_, recording) => {
      expect(differencesOf(recording, await replay(recording, bundle))).toEqual([]);
    },
    60_000,
  );
});

/** Changes of semantics that a person could make by mistake: where in the bundle, and by what. */
const mutations: readonly { readonly name: string; readonly from: RegExp; readonly to: string }[] = [
  { name: 'a step is journaled by another reason', from: /'time-came'/g, to: `'time-came-late'` },
  { name: 'timers ring later', from: /dueMs - Date\.now\(\)/g, to: 'dueMs + 1000 - Date.now()' },
  { name: 'an effect is asked under another key', from: /\+ 1;\s*const key = /g, to: '+ 2;\n const key = ' },
  { name: 'the second branch of a case is taken', from: /if \(!holds\)/g, to: 'if (holds)' },
];

/** Name of the first recording that a changed engine decides otherwise; null when none does. */
async function firstNoticed(changed: WorkflowBundleWithSourceMap): Promise<string | null> {
  for (const recording of corpus) if (differencesOf(recording, await replay(recording, changed)).length > 0) return recording.name;
  return null;
}

describe('a deliberate change of semantics', () => {
  test.each(mutations)(
    'is noticed: $name',
    async ({ from, to }) => {
      expect(bundle.code.match(from)).not.toBeNull();
      const changed = { ...bundle, code: bundle.code.replace(from, to) };
      expect(await firstNoticed(changed)).not.toBeNull();
    },
    120_000,
  );
});

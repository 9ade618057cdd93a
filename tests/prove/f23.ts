import type { Figure } from '../figures/figure.js';
import { corpusBytes, readCorpus } from '../replay/recording.js';
import { bundleWithTap, differencesOf, replay, silenceRuntime } from '../replay/replay-recording.js';

export const figure: Figure = {
  id: 'F23',
  title: 'histories recorded by released engines that this build replays with the same journal and timers, of all',
  run: async ({ note }) => {
    silenceRuntime();
    const corpus = readCorpus();
    const bundle = await bundleWithTap();
    const broken: { readonly name: string; readonly differences: readonly string[] }[] = [];
    for (const recording of corpus) {
      const differences = differencesOf(recording, await replay(recording, bundle));
      const name = `${recording.release} ${recording.name}`;
      if (differences.length > 0) broken.push({ name, differences });
      for (const line of differences) note(`${name}: ${line}`);
    }
    note(`${corpus.length} recordings in ${corpusBytes()} bytes`);
    const share = (corpus.length - broken.length) / corpus.length;
    return { value: share, target: '=1', ok: share === 1, n: corpus.length, samples: { broken } };
  },
};

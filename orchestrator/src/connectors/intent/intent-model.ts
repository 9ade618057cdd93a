import { NeuralNetwork } from '@nlpjs/neural';
import { featuresOf } from './features.js';

/** Sentences by what is meant with them. */
export type Utterances = Readonly<Record<string, readonly string[]>>;

/** What was understood; `intent` is null when nothing was. Confidence is 0 to 1. */
export interface Understood {
  readonly intent: string | null;
  readonly confidence: number;
}

export interface IntentModel {
  readonly understand: (sentence: string) => Understood;
}

/** Below this nothing was understood: the network always prefers something. */
const leastScore = 0.1;
/** A machine that has learned from examples is never certain: who asks for certainty gets a person. */
const mostConfident = 0.999;
/** A sentence of which less is known than this share was not what the model learned. */
const leastKnown = 0.3;

/** Learns from example sentences, in a fraction of a second, on this machine alone. */
export function trainIntentModel(utterances: Utterances): IntentModel {
  const corpus = Object.entries(utterances).flatMap(([intent, sentences]) =>
    sentences.map((sentence) => ({ input: weigh(featuresOf(sentence)), output: { [intent]: 1 } })),
  );
  const known = new Set(corpus.flatMap(({ input }) => Object.keys(input)));
  const network = new NeuralNetwork({ log: false });
  network.train(corpus);

  function understand(sentence: string): Understood {
    const features = [...new Set(featuresOf(sentence))];
    const familiar = features.filter((feature) => known.has(feature));
    const share = familiar.length / Math.max(1, features.length);
    const [best] = Object.entries(network.run(weigh(familiar))).sort(([, one], [, other]) => other - one);
    if (!best || best[1] < leastScore || share < leastKnown) return { intent: null, confidence: 0 };
    const [intent, score] = best;
    return { intent, confidence: Math.min(mostConfident, Math.round(score * 1000) / 1000) };
  }

  return { understand };
}

function weigh(features: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(features.map((feature) => [feature, 1]));
}

import type { Json, JsonObject } from '@tongtu/workflows/graph';
import type { RemoteConnector } from '../connector.js';
import type { Examples, Recogniser } from './recogniser.js';

/** What the journal says of who understood it; the version changes with what is learned beforehand. */
const BY = { way: 'rules', name: 'intent', version: '1' } as const;

/** Recognises what a customer means. Repeating it changes nothing: it happens in this process. */
export function makeIntentConnector(recogniser: Recogniser): RemoteConnector {
  return {
    name: 'intent',
    operation: 'ai.recognise',
    serves: () => true,
    kind: 'remote',
    isRepeatable: true,
    perform: async ({ settings, input }) => {
      const drawn = intentsOf(settings);
      const understood = recogniser.understand(String(input['text'] ?? ''), examplesOf(drawn));
      const isDrawn = drawn.some(({ code }) => code === understood.intent);
      const intent = isDrawn ? understood.intent : null;
      const confidence = isDrawn ? understood.confidence : 0;
      const minimum = Number(settings['minimumConfidence'] ?? 1);
      const isSure = intent !== null && confidence >= minimum;
      const why = { code: isSure ? 'understood' : 'not-understood', args: { intent, confidence, minimum, by: BY } };
      return { answer: { outcome: isSure ? 'ok' : 'unsure', values: { intent, confidence }, why }, receipt: { confidence } };
    },
  };
}

interface DrawnIntent {
  readonly code: string;
  readonly examples: readonly string[];
}

function intentsOf({ intents }: JsonObject): readonly DrawnIntent[] {
  if (!Array.isArray(intents)) return [];
  return intents.map((intent: Json) => {
    const { code, examples } = intent as JsonObject;
    return { code: String(code), examples: Array.isArray(examples) ? examples.map(String) : [] };
  });
}

/** Only what adds something makes a model of its own. */
function examplesOf(drawn: readonly DrawnIntent[]): Examples {
  return Object.fromEntries(drawn.filter(({ examples }) => examples.length > 0).map(({ code, examples }) => [code, examples]));
}

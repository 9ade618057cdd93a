import { createHash } from 'node:crypto';
import { type IntentModel, trainIntentModel, type Understood } from './intent-model.js';
import { conversationUtterances } from './utterances/conversation.js';
import { serviceUtterances } from './utterances/service.js';

/** Most models kept: one for every set of examples that a published drawing adds. */
const mostModels = 20;

/** Examples that a drawing adds, by intent. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** Understands sentences; training takes a fraction of a second and is done once for each set of examples. */
export interface Recogniser {
  readonly understand: (sentence: string, examples?: Examples) => Understood;
}

/**
 * The embedded default: no service, no key, no network. What the bank's customers usually say is always learned along, so that a
 * drawing that knows three intents does not press every other sentence into one of them.
 */
export function makeRecogniser(): Recogniser {
  const models = new Map<string, IntentModel>();

  function modelFor(examples: Examples): IntentModel {
    const key = createHash('sha256').update(JSON.stringify(examples)).digest('base64');
    const known = models.get(key);
    if (known) return known;
    const [oldest] = models.keys();
    if (models.size >= mostModels && oldest !== undefined) models.delete(oldest);
    const model = trainIntentModel(joined(examples));
    models.set(key, model);
    return model;
  }

  return { understand: (sentence, examples = {}) => modelFor(examples).understand(sentence) };
}

function joined(examples: Examples): Examples {
  const base: Examples = { ...serviceUtterances, ...conversationUtterances };
  const intents = new Set([...Object.keys(base), ...Object.keys(examples)]);
  return Object.fromEntries([...intents].map((intent) => [intent, [...(base[intent] ?? []), ...(examples[intent] ?? [])]]));
}

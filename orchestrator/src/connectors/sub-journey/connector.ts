import { openCall, recallCall } from '@tongtu/store';
import { BEGUN } from '@tongtu/workflows/engine';
import { isObject, type Json, type JsonObject } from '@tongtu/workflows/graph';
import type { Effect, LocalConnector, Performed } from '../connector.js';

/** A list longer than this is a task for an audience, not for one instance. */
const MOST_ITEMS = 1_000;

/**
 * Calls other journeys, in our own database: the call is written down here, whoever looks after the outbox begins the journeys, and the caller's inbox
 * is told when all have ended. A call that nobody waits for is done at once.
 */
export function makeSubJourneyConnector(): LocalConnector {
  return {
    name: 'sub-journey',
    operation: 'journey.call',
    serves: ({ journey }) => typeof journey === 'string',
    kind: 'local',
    perform: async (effect, { manager, keyRing }) => {
      const inputs = inputsOf(effect);
      if (!inputs) return refused('call-list-wrong');
      if (inputs.length > MOST_ITEMS) return refused('call-list-too-long');
      const { settings, instance, key } = effect;
      const waits = settings['waits'] === true;
      if (inputs.length > 0) {
        await openCall(manager, keyRing, {
          ...{ instanceId: instance, key, inputs, waits, journey: String(settings['journey']), each: settings['each'] === true },
          ...{ atOnce: Number(settings['atOnce']), collects: settings['collects'] === true, outcomes: textsIn(settings['outcomes']) },
        });
        if (waits) return { answer: { outcome: BEGUN }, receipt: { called: inputs.length } };
      }
      return { answer: { outcome: 'completed', values: untold(inputs.length) }, receipt: { called: inputs.length } };
    },
    recall: ({ instance, key }, { manager }) => recallCall(manager, { instanceId: instance, key }),
  };
}

/** What each journey begins with; undefined when what should be a list of them is none. */
function inputsOf({ settings, input }: Effect): readonly JsonObject[] | undefined {
  if (settings['each'] !== true) return [input];
  const items = input['items'] ?? null;
  return Array.isArray(items) && items.every(isObject) ? items : undefined;
}

/** Values of a call whose journeys are not waited for, or of one for an empty list. */
function untold(all: number): JsonObject {
  return { counts: { all, completed: 0, failed: 0 }, results: [] };
}

function refused(code: string): Performed {
  return { answer: { outcome: 'failed', why: { code } }, receipt: { called: 0 } };
}

function textsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

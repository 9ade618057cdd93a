import { type ExtractedField, extractFields, RULES_VERSION } from '@tongtu/workflows/steps';
import type { RemoteConnector } from '../connector.js';

/** Finds values in what a customer says, by rules, in this process: no service, no key, no network. Repeating it changes nothing. */
export function makeExtractConnector(): RemoteConnector {
  return {
    name: 'extract',
    operation: 'ai.extract',
    serves: () => true,
    kind: 'remote',
    isRepeatable: true,
    perform: async ({ settings, input }) => {
      const fields = settings['fields'] as unknown as readonly ExtractedField[]; // lowering wrote them
      const { values, confidence } = extractFields(String(input['text'] ?? ''), fields);
      const minimum = Number(settings['minimumConfidence'] ?? 1);
      const isSure = confidence >= minimum;
      const why = {
        code: isSure ? 'extracted' : 'not-extracted',
        args: { confidence, minimum, by: { way: 'rules', name: 'extract', version: RULES_VERSION } },
      };
      return { answer: { outcome: isSure ? 'ok' : 'unsure', values: { ...values, confidence }, why }, receipt: { confidence } };
    },
  };
}

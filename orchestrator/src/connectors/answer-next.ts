import type { Answer, Why } from '@tongtu/workflows/engine';
import type { JsonObject } from '@tongtu/workflows/graph';

/** The answer of an operation with one outcome. In the middle of its step (`quiet`) it gives no reason: the step says why when it is left. */
export function answerNext({ quiet }: JsonObject, why: Why): Answer {
  return quiet === true ? { outcome: 'next' } : { outcome: 'next', why };
}

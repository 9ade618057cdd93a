import type { Answer } from '../engine/happening.js';
import type { TrialQuestion } from '../steps/define-step.js';
import { stepTypes } from '../steps/index.js';

const byOperation = new Map(stepTypes.flatMap(({ trial }) => Object.entries(trial)));

/** The answer of an operation whose rules are the drawing's own, by the step that asks for it; undefined for any other. */
export function ownAnswer(asked: TrialQuestion): Answer | undefined {
  return byOperation.get(asked.instruction.operation)?.(asked);
}

import { type LimitPlace, limitsIn } from '../limits-in.js';
import type { JourneyTemplate } from '../template.js';
import { QUEUE_CODE, queueTemplate } from './branch-queue.js';
import { QUEUE_FAST_LIMITS, QUEUE_LIMITS, type QueueLimits } from './limits.js';
import { queueScenarios } from './scenarios.js';

/** J8 网点分流 · Branch queue to remote counter. */
export const branchQueue: JourneyTemplate = {
  code: QUEUE_CODE,
  limits: QUEUE_LIMITS,
  fastLimits: QUEUE_FAST_LIMITS,
  draw: queueTemplate,
  scenarios: (graph) => queueScenarios(limitsIn(graph, QUEUE_LIMITS, PLACES)),
};

const PLACES: { readonly [K in keyof QueueLimits]?: LimitPlace } = {
  ticket: ['await-choice', 'duration'],
  idle: ['collect', 'idle'],
  assistant: ['collect', 'ladder.1.tryFor'],
  form: ['collect', 'expires'],
  connect: ['connect', 'expires'],
  video: ['video', 'expires'],
  counter: ['at-counter', 'duration'],
};

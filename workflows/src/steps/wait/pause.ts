import type { Step } from '../../graph/graph.js';
import { waitStep } from './step.js';

/** What makes a step a plain wait of so long (an ISO-8601 duration), for whoever proposes one. */
export function pauseFor(duration: string): Pick<Step, 'type' | 'config'> {
  return { type: waitStep.type, config: { duration, events: [] } };
}

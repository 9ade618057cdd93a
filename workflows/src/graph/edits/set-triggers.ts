import { changeStep, dropLostOutcomes } from './change-step.js';
import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Replaces the triggers attached to a step; links of those that went go too. */
export const setTriggers: EditHandler<'set-triggers'> = (graph, { step: id, on }) => ({
  graph: dropLostOutcomes(
    changeStep(graph, id, (step) => ({ ...step, on })),
    id,
  ),
  name: nameWithStep(graph, id, { zh: '触发器', en: 'Triggers of' }),
});

import type { Graph, JsonObject, Text } from '../graph.js';
import { changeStep, dropLostOutcomes } from './change-step.js';
import { nameWithStep } from './edit-names.js';
import type { EditHandler } from './edit.js';

/** Replaces a step's settings. Links of outcomes that the step no longer has go with them. */
export const configureStep: EditHandler<'configure-step'> = (graph, { step, config }) => ({
  graph: withConfig(graph, step, config),
  name: settingsName(graph, step),
});

/** The drawing with other settings of a step, links of lost outcomes taken away. */
export function withConfig(graph: Graph, id: string, config: JsonObject): Graph {
  const changed = changeStep(graph, id, (step) => ({ ...step, config }));
  return changed === graph ? graph : dropLostOutcomes(changed, id);
}

/** What a change of settings is called. */
export function settingsName(graph: Graph, id: string): Text {
  return nameWithStep(graph, id, { zh: '设置', en: 'Set up' });
}

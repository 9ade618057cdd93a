import type { Graph } from '../graph.js';
import { changeStep, stepOf } from './change-step.js';
import { disconnect } from './disconnect.js';
import type { EditHandler } from './edit.js';

/** Draws an outcome as "stop and raise an incident", instead of its link, or takes that back. */
export const raise: EditHandler<'raise'> = (graph, { step: id, outcome, on }) => {
  const name = on ? { zh: '停下并报异常', en: 'Stop and raise' } : { zh: '不再报异常', en: 'No longer raise' };
  const step = stepOf(graph, id);
  if (!step || step.raises.includes(outcome) === on) return { graph, name };
  const free: Graph = on ? disconnect(graph, { kind: 'disconnect', from: id, outcome }).graph : graph;
  const raises = on ? [...step.raises, outcome] : step.raises.filter((one) => one !== outcome);
  return { graph: changeStep(free, id, (one) => ({ ...one, raises })), name };
};

import type { Graph } from '../../graph/graph.js';
import { prettyJson } from './pretty-json.js';

/** A drawing in the one spelling that is kept in git: a block for each step. Read again it is the same drawing. */
export function graphJson(graph: Graph): string {
  return prettyJson(graph, ['steps']);
}

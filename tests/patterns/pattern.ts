import type { Graph } from '@tongtu/workflows/graph';
import { scenario, type Scene } from '../semantics/harness/semantics.js';

/** A control-flow pattern of van der Aalst et al., by its number, drawn. The page `docs/patterns.md` shows the same drawing. */
export function pattern(number: number, name: string, drawing: Graph): Scene {
  return scenario(`WCP-${number} ${name}`, drawing);
}

import { parseGraph, type Graph, type Link, type Place, type Step } from '@tongtu/workflows/graph';

/** Steps that were copied, and the links among them. */
export interface Copied {
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
}

/** Pasted cards lie this far beside their originals, pixels; a multiple of the grid. */
const BESIDE = 24;

/** The selected steps with the links among them; undefined when no step is selected. */
export function copyOf(graph: Graph, selected: readonly string[]): Copied | undefined {
  const ids = new Set(selected);
  const steps = graph.steps.filter(({ id }) => ids.has(id));
  if (steps.length === 0) return undefined;
  return { steps, links: graph.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** Copied steps moved: beside where they were, or with their upper left corner at a place. */
export function placed({ steps, links }: Copied, corner?: Place): Copied {
  const [left, top] = [Math.min(...steps.map(({ at }) => at.x)), Math.min(...steps.map(({ at }) => at.y))];
  const [dx, dy] = corner === undefined ? [BESIDE, BESIDE] : [corner.x - left, corner.y - top];
  return { steps: steps.map((step) => ({ ...step, at: { x: step.at.x + dx, y: step.at.y + dy } })), links };
}

/** A copy as text, for the clipboard of the browser. */
export function writeCopied(copied: Copied): string {
  return JSON.stringify({ tongtu: 1, ...copied });
}

/** Reads what `writeCopied` wrote, wherever it comes from; undefined for any other text. */
export function readCopied(text: string): Copied | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || !('tongtu' in found)) return undefined;
    const { steps, links } = found as unknown as Copied;
    const parsed = parseGraph({ ...blank, steps, links });
    return 'graph' in parsed && parsed.graph.steps.length > 0 ? { steps: parsed.graph.steps, links: parsed.graph.links } : undefined;
  } catch {
    return undefined;
  }
}

const blank = {
  format: 1,
  kind: 'journey',
  name: { zh: '复制' },
  settings: { contactClass: 'service', exits: [] },
  variables: [],
  forms: [],
};

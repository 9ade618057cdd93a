import { Environment, ParseError } from '@marcbachmann/cel-js';

import { LIMITS } from './limits.js';
import type { Node } from './node.js';
import type { ExpressionProblem } from './problem.js';

/** The library gives us syntax only: meaning (nulls, numbers, time, bounds) is ours, see docs/decisions/cel.md. */
const parser = new Environment({
  limits: {
    maxDepth: LIMITS.depth,
    maxAstNodes: LIMITS.source * 4,
    maxListElements: LIMITS.source,
    maxMapEntries: 200,
    maxCallArguments: 16,
  },
});

/** Reads the source into a tree, or says with the exact range why it cannot: `too-long`, `too-deep`, `too-costly`, `not-allowed` or `syntax`. */
export function parseSource(source: string): { readonly tree: Node } | { readonly problem: ExpressionProblem } {
  if (source.length > LIMITS.source) return { problem: { code: 'too-long', from: LIMITS.source, to: source.length } };
  try {
    return { tree: parser.parse(source).ast };
  } catch (error) {
    return { problem: asProblem(error, source) };
  }
}

function asProblem(error: unknown, source: string): ExpressionProblem {
  if (!(error instanceof ParseError)) return { code: 'syntax', from: 0, to: source.length };
  const range = visible(error.range ?? { start: 0, end: source.length }, source);
  if (error.code === 'reserved_identifier') return { code: 'not-allowed', ...range, name: source.slice(range.from, range.to) };
  if (error.code !== 'limit_exceeded') return { code: 'syntax', ...range };
  return { code: error.summary.includes('maxDepth') ? 'too-deep' : 'too-costly', ...range };
}

/** An empty range cannot be underlined: it widens to one character, at the end of the source to the last one written. */
function visible({ start, end }: { readonly start: number; readonly end: number }, source: string): { from: number; to: number } {
  const written = source.trimEnd().length;
  if (start >= written) return { from: Math.max(0, written - 1), to: written };
  return { from: start, to: Math.min(Math.max(end, start + 1), source.length) };
}

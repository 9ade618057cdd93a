import type { Services } from '../services/services.js';

/**
 * A figure of the targets: a module `tests/<kind>/<id in lower case>.ts` (kind: bench, faults, attacks, prove)
 * that exports `figure`. `npm run <kind> -- ID` runs it in a process of its own with the shared services up and
 * the packages built; inside it, imports of `@tongtu/*` are the built packages.
 */
export interface Figure {
  /** As in the targets: `P1`, `F7`, `A4`. */
  readonly id: string;
  /** What is measured, in one line. */
  readonly title: string;
  readonly run: (context: FigureContext) => Promise<FigureResult>;
}

export interface FigureContext {
  /** Few repetitions and a small load: counts and correctness decide, never wall-clock time. */
  readonly quick: boolean;
  /** Where all randomness of the run comes from; printed with the record, so that a run can be repeated. */
  readonly seed: number;
  readonly services: Services;
  /** A line of progress, on standard error. */
  readonly note: (line: string) => void;
}

export interface FigureResult {
  /** The figure; several parts as one word: `1.02/1.00`. */
  readonly value: number | string;
  /** What it is held against, as one word: `>=0.97`, `<=1.10/<=1.01`. */
  readonly target: string;
  readonly ok: boolean;
  /** 95 % bootstrap interval of the median. */
  readonly interval?: readonly [number, number];
  /** How many pairs, runs or cases stand behind the value. */
  readonly n: number;
  /** Everything measured, for the record. */
  readonly samples?: unknown;
  /** Why it misses, or what the reader of the figure should know. */
  readonly cause?: string;
}

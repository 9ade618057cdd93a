import type { KnownWorld, Problem } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import { deltaOf, type GraphDelta } from './graph-delta.js';

/** What the worker is asked: to check the drawing that comes of this change. */
export interface CheckQuestion {
  readonly number: number;
  readonly delta: GraphDelta;
  /** The delta is the whole drawing. */
  readonly whole: boolean;
  /** What the bank has. */
  readonly known: KnownWorld;
}

/** What it answers. */
export interface CheckAnswer {
  readonly number: number;
  readonly problems: readonly Problem[];
}

/** The part of a `Worker` that is used. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage: (question: CheckQuestion) => void;
  terminate: () => void;
}

/** Checks drawings one after another; only the newest answer counts. */
export interface Checker {
  readonly ask: (graph: Graph) => void;
  readonly stop: () => void;
}

/** Makes a checker on a worker. `onProblems` hears the problems of the drawing asked last; one that fails is begun anew. `known`: what the bank has. */
export function createChecker(
  start: () => CheckWorker,
  onProblems: (problems: readonly Problem[]) => void,
  known: KnownWorld = {},
): Checker {
  let worker: CheckWorker | undefined;
  let sent: Graph | undefined;
  let number = 0;
  const begin = (): CheckWorker => {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if (data.number === number) onProblems(data.problems);
    };
    begun.onerror = () => {
      begun.terminate();
      worker = undefined;
      sent = undefined;
    };
    return begun;
  };
  return {
    ask: (graph) => {
      worker ??= begin();
      number += 1;
      worker.postMessage({ number, delta: deltaOf(sent, graph), whole: sent === undefined, known });
      sent = graph;
    },
    stop: () => worker?.terminate(),
  };
}

import { check, recheck, type Problem } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import type { CheckAnswer, CheckQuestion } from './checker.js';
import { applyDelta } from './graph-delta.js';

/** The checker, off the page's own thread: what changed goes in, all problems come out. */

let known: { readonly graph: Graph; readonly problems: readonly Problem[] } | undefined;

self.onmessage = ({ data }: MessageEvent<CheckQuestion>): void => {
  const graph = applyDelta(data.whole ? undefined : known?.graph, data.delta);
  const problems =
    known === undefined || data.whole
      ? check(graph, { known: data.known })
      : recheck({ before: known.graph, after: graph, problems: known.problems, known: data.known });
  known = { graph, problems };
  const answer: CheckAnswer = { number: data.number, problems };
  self.postMessage(answer);
};

import type { Graph, Json } from '../graph/graph.js';
import { checkOverlay } from './fitting.js';
import type { Merged } from './merge-template.js';
import type { Misfit } from './misfit.js';
import type { Overlay } from './overlay.js';

/** What a branch answers to a conflict: it gives the thing up, or it gives its setting another value. */
export type MergeAnswer = 'drop' | { readonly value: Json };

/** An overlay after its conflicts were answered. */
export interface Settled {
  readonly overlay: Overlay;
  /** Conflicts that nobody answered, or whose new value does not fit either. */
  readonly open: readonly Misfit[];
  /** What was given up. */
  readonly dropped: readonly Misfit[];
}

/** Takes a branch's answers to the conflicts of a merge, by their key. Nothing is given up that was not named. */
export function settleMerge(next: Graph, merged: Merged, answers: ReadonlyMap<string, MergeAnswer>): Settled {
  const start: Settled = { overlay: merged.overlay, open: [], dropped: [] };
  return merged.conflicts.reduce((settled, conflict) => settleOne(next, settled, { conflict, answer: answers.get(conflict.key) }), start);
}

interface Answered {
  readonly conflict: Misfit;
  readonly answer: MergeAnswer | undefined;
}

function settleOne(next: Graph, settled: Settled, { conflict, answer }: Answered): Settled {
  if (answer === 'drop') return { ...settled, dropped: [...settled.dropped, conflict] };
  const { own } = conflict;
  if (answer === undefined || !('value' in own)) return { ...settled, open: [...settled.open, conflict] };
  const { overlay } = settled;
  const wanted = { ...overlay, settings: [...overlay.settings, { part: own.part, value: answer.value }] };
  const [why] = checkOverlay(next, wanted);
  return why ? { ...settled, open: [...settled.open, why] } : { ...settled, overlay: wanted };
}

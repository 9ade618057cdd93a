import type { Graph, Text } from '../graph.js';
import { applyEdit } from './apply-edit.js';
import type { Edit } from './edit.js';

/** An edit that can be undone or done again: its name, and the drawing on the other side of it. */
export interface HistoryEntry {
  readonly name: Text;
  readonly graph: Graph;
}

/** The drawing and the way it came: undo is a list of documents. */
export interface History {
  readonly present: Graph;
  /** Newest last; each entry holds the drawing before its edit. */
  readonly past: readonly HistoryEntry[];
  /** Next first; each entry holds the drawing after its edit. */
  readonly future: readonly HistoryEntry[];
  /** What the newest edit changed and when, so that going on with the same thing is one edit. */
  readonly open: { readonly what: string; readonly atMs: number } | null;
}

/** Edits kept. Documents share what they have in common, so that the cost is what was changed. */
const MOST_KEPT = 200;
/** A pause longer than this ends an edit: what comes after it is undone by itself. */
const MERGE_MS = 1_000;

/** A history that begins with a drawing. */
export function startHistory(graph: Graph): History {
  return { present: graph, past: [], future: [], open: null };
}

/**
 * Does an edit at a time (ms, any clock that only grows). Typing on in the same field and dragging on the same cards within a second is one edit,
 * undone at once. An edit that changes nothing leaves the history as it is; any other ends what could be done again.
 */
export function perform(history: History, edit: Edit, atMs: number): History {
  const { graph, name } = applyEdit(history.present, edit);
  if (graph === history.present) return history;
  const what = fieldOf(edit);
  const { open, past } = history;
  const goesOn = what !== null && open !== null && open.what === what && atMs - open.atMs <= MERGE_MS && past.length > 0;
  const entry: HistoryEntry = { name, graph: history.present };
  return {
    present: graph,
    past: goesOn ? past : [...past, entry].slice(-MOST_KEPT),
    future: [],
    open: what === null ? null : { what, atMs },
  };
}

/** One edit back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    present: last.graph,
    past: history.past.slice(0, -1),
    future: [{ name: last.name, graph: history.present }, ...history.future],
    open: null,
  };
}

/** One edit forward again; the same history when there is none. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { present: next.graph, past: [...history.past, { name: next.name, graph: history.present }], future, open: null };
}

/** The field that an edit types in or the cards it drags; null for an edit that always stands alone. */
function fieldOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'set-config':
      return `${edit.kind} ${edit.step} ${edit.path}`;
    case 'rename-step':
      return `${edit.kind} ${edit.step}`;
    case 'rename-journey':
      return edit.kind;
    case 'move-steps':
      return `${edit.kind} ${Object.keys(edit.places).sort().join(' ')}`;
    default:
      return null;
  }
}

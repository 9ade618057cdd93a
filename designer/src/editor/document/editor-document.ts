import { applyEdit, perform, redo, startHistory, undo, type Edit, type History } from '@tongtu/workflows/edits';
import type { Graph, Text } from '@tongtu/workflows/graph';

/** What is open in the editor: the drawing with the way it came, and what is selected in it. The canvas is a picture of this. */
export interface EditorDocument {
  readonly history: History;
  /** Ids of selected steps and links. */
  readonly selected: readonly string[];
}

/** What can be done to an open drawing. */
export type DocumentAction =
  /** Several edits are undone at once, under `name` or the last edit's own. `select` afterwards; else what is still there stays selected. */
  | { readonly kind: 'edit'; readonly edits: readonly Edit[]; readonly name?: Text; readonly select?: readonly string[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'select'; readonly ids: readonly string[] }
  /** Another drawing takes its place, as one step that can be undone. */
  | { readonly kind: 'replace'; readonly graph: Graph; readonly name: Text };

/** Opens a drawing: nothing to undo, nothing selected. */
export function openDocument(graph: Graph): EditorDocument {
  return { history: startHistory(graph), selected: [] };
}

/** The document after an action at a time (ms); the same document when nothing changed. */
export function actOn(document: EditorDocument, action: DocumentAction, atMs: number): EditorDocument {
  switch (action.kind) {
    case 'edit':
      return edited(document, action, atMs);
    case 'undo':
      return withHistory(document, undo(document.history));
    case 'redo':
      return withHistory(document, redo(document.history));
    case 'select':
      return sameIds(action.ids, document.selected) ? document : { ...document, selected: action.ids };
    case 'replace':
      return withHistory(document, replaced(document.history, action));
  }
}

function edited(
  document: EditorDocument,
  { edits, name, select }: Extract<DocumentAction, { kind: 'edit' }>,
  atMs: number,
): EditorDocument {
  const history = atOnce(document.history, { edits, ...(name === undefined ? {} : { name }) }, atMs);
  const after = withHistory(document, history);
  return select === undefined || sameIds(select, after.selected) ? after : { ...after, selected: select };
}

/** One edit goes through the history's own door, where typing on is merged; several become one entry. */
function atOnce(history: History, { edits, name }: { readonly edits: readonly Edit[]; readonly name?: Text }, atMs: number): History {
  const [only] = edits;
  if (only !== undefined && edits.length === 1 && name === undefined) return perform(history, only, atMs);
  let graph = history.present;
  let last: Text = { zh: '修改', en: 'Change' };
  for (const edit of edits) {
    const done = applyEdit(graph, edit);
    if (done.graph !== graph) last = done.name;
    graph = done.graph;
  }
  return replaced(history, { graph, name: name ?? last });
}

function replaced(history: History, { graph, name }: { readonly graph: Graph; readonly name: Text }): History {
  if (graph === history.present) return history;
  return { present: graph, past: [...history.past, { name, graph: history.present }].slice(-200), future: [], open: null };
}

function withHistory(document: EditorDocument, history: History): EditorDocument {
  if (history === document.history) return document;
  return { history, selected: stillThere(history.present, document.selected) };
}

function stillThere(graph: Graph, selected: readonly string[]): readonly string[] {
  if (selected.length === 0) return selected;
  const ids = new Set([...graph.steps.map(({ id }) => id), ...graph.links.map(({ id }) => id)]);
  return selected.every((id) => ids.has(id)) ? selected : selected.filter((id) => ids.has(id));
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

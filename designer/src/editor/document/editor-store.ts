import { currentGraph, type Problem } from '@tongtu/workflows/compiler';
import type { Edit } from '@tongtu/workflows/edits';
import type { Graph, Text } from '@tongtu/workflows/graph';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { actOn, openDocument, type DocumentAction, type EditorDocument } from './editor-document.js';

/** What floats on the canvas: one at a time. */
export type Floating =
  | { readonly kind: 'find' }
  | { readonly kind: 'connect'; readonly step: string }
  | { readonly kind: 'add'; readonly step: string; readonly outcome: string }
  | { readonly kind: 'insert'; readonly link: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'problems' };

/** What the editor knows at a moment. */
export interface EditorState {
  readonly document: EditorDocument;
  /** Of the drawing as it was checked last; a moment behind while somebody types. */
  readonly problems: readonly Problem[];
  readonly floating: Floating | null;
  /** Id of the form that is open in its editor. */
  readonly form: string | null;
}

/** What can be done in the editor. */
export interface EditorActions {
  readonly act: (action: DocumentAction) => void;
  readonly edit: (edits: readonly Edit[], options?: { readonly name?: Text | undefined; readonly select?: readonly string[] }) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly foundProblems: (problems: readonly Problem[]) => void;
  readonly float: (floating: Floating | null) => void;
  readonly openForm: (form: string | null) => void;
}

/** The open drawing of one screen, and what is done to it. */
export interface Editor extends EditorActions {
  readonly store: StoreApi<EditorState>;
}

/** Whether two findings, of two checks, are of the same thing. */
export function isSameProblem(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.step === b.step && a.field === b.field && a.message.zh === b.message.zh;
}

/** Opens a drawing. `now` is a clock in milliseconds that only grows; a test brings its own. */
export function createEditor(graph: Graph, now: () => number = () => performance.now()): Editor {
  const store = createStore<EditorState>(() => ({ document: openDocument(currentGraph(graph)), problems: [], floating: null, form: null }));
  const act = (action: DocumentAction): void => {
    const { document } = store.getState();
    const next = actOn(document, action, now());
    if (next !== document) store.setState({ document: next });
  };
  return {
    store,
    act,
    edit: (edits, { name, select } = {}) =>
      act({ kind: 'edit', edits, ...(name === undefined ? {} : { name }), ...(select === undefined ? {} : { select }) }),
    select: (ids) => {
      act({ kind: 'select', ids });
      const { floating } = store.getState();
      if (floating?.kind === 'problem' && floating.problem.step !== null && !ids.includes(floating.problem.step))
        store.setState({ floating: null });
    },
    foundProblems: (problems) => {
      const { floating } = store.getState();
      const isGone = floating?.kind === 'problem' && !problems.some((one) => isSameProblem(one, floating.problem));
      store.setState(isGone ? { problems, floating: null } : { problems });
    },
    float: (floating) => store.setState({ floating }),
    openForm: (form) => store.setState({ form }),
  };
}

/** The editor around a part of the screen. */
export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor around this part; throws outside of one. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('A part of the editor is used outside of it');
  return editor;
}

/** Follows a part of what the editor knows. */
export function useEditorState<Part>(part: (state: EditorState) => Part): Part {
  return useStore(useEditor().store, part);
}

/** The drawing as it is now. */
export const graphOf = ({ document }: EditorState): Graph => document.history.present;

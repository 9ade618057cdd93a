import type { Step } from '@tongtu/workflows/graph';
import { useMemo, type ReactNode } from 'react';
import { FieldWorldContext, type FieldWorld } from '../../fields/field.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

/** Lets the widgets below see the open drawing, the problems of what they are about, and change other parts on the way. */
export function EditorFieldWorld({ step, children }: { readonly step: Step | null; readonly children: ReactNode }) {
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const problems = useEditorState((state) => state.problems);
  const id = step?.id ?? null;
  const world = useMemo<FieldWorld>(
    () => ({
      graph,
      step,
      problems: problems.filter((problem) => problem.step === id),
      readOnly: false,
      edit: (edits, name) => editor.edit(edits, name === undefined ? {} : { name }),
      openForm: editor.openForm,
    }),
    [graph, step, problems, id, editor],
  );
  return <FieldWorldContext value={world}>{children}</FieldWorldContext>;
}

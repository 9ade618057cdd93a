import { useMemo, useState } from 'react';
import { Drawing } from '../../ui/drawing/drawing.js';
import type { DrawingStep, Drop } from '../../ui/drawing/drawing-data.js';
import { sizeOf } from '../../ui/drawing/measures.js';
import { newLink } from '../document/new-step.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { draggedType } from '../palette/drag-step.js';
import { CanvasFloats } from './canvas-floats.js';
import { CanvasGrip } from './canvas-grip.js';
import { placeStep, type Wish } from './place-step.js';
import { createProblemPainter } from './problem-layer.js';
import { useLockedSteps } from './use-locked-steps.js';
import { usePainted } from './use-painted.js';

function cardAt(steps: readonly DrawingStep[], { x, y }: { readonly x: number; readonly y: number }): DrawingStep | undefined {
  return steps.find((step) => {
    const { width, height } = sizeOf(step);
    return x >= step.x && x <= step.x + width && y >= step.y && y <= step.y + height;
  });
}

/** The canvas of the editor: a picture of the open drawing. What is done on it becomes an edit. */
export function EditorCanvas() {
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const selected = useEditorState((state) => state.document.selected);
  const problems = useEditorState((state) => state.problems);
  const { steps, links } = usePainted(graph);
  const [paintProblems] = useState(createProblemPainter);
  const locked = useLockedSteps(graph);
  const layer = useMemo(() => paintProblems(problems, locked), [paintProblems, problems, locked]);
  const add = (type: string, wish: Wish): void => {
    const { id, edits } = placeStep({ graph, steps }, type, wish);
    editor.edit(edits, { select: [id] });
    editor.float(null);
  };
  const drop = ({ data, x, y, link }: Drop): void => {
    const type = draggedType(data);
    if (type === undefined) return;
    const card = cardAt(steps, { x, y });
    const [first] = card?.outcomes ?? [];
    if (card !== undefined && first !== undefined) add(type, { kind: 'after', step: card.id, outcome: first.code });
    else if (link !== undefined) add(type, { kind: 'into', link });
    else add(type, { kind: 'at', at: { x: x - 108, y: y - 32 } });
  };
  const remove = (ids: readonly string[]): void => {
    const stepIds = ids.filter((id) => graph.steps.some((step) => step.id === id));
    const cut = graph.links.filter(({ id }) => ids.includes(id));
    editor.edit([
      ...cut.map(({ from, outcome }) => ({ kind: 'disconnect', from, outcome }) as const),
      ...(stepIds.length > 0 ? [{ kind: 'remove-steps', steps: stepIds } as const] : []),
    ]);
  };
  return (
    <Drawing
      steps={steps}
      links={links}
      layer={layer}
      selected={selected}
      editable
      legend
      onSelect={editor.select}
      onMove={(moves) => editor.edit([{ kind: 'move-steps', places: Object.fromEntries(moves.map(({ id, x, y }) => [id, { x, y }])) }])}
      onOpen={() => document.querySelector<HTMLElement>('.tt-inspector :is(input, textarea, button, [contenteditable])')?.focus()}
      onDelete={remove}
      onConnect={({ step, outcome }, to) => editor.edit([{ kind: 'connect', link: newLink(step, outcome, to) }])}
      onConnectFrom={(step) => editor.float({ kind: 'connect', step })}
      onAddNext={(step) => editor.float({ kind: 'add', step, outcome: '' })}
      onAddAfter={({ step, outcome }) => editor.float({ kind: 'add', step, outcome })}
      onInsert={(link) => editor.float({ kind: 'insert', link })}
      onDrop={drop}
    >
      <CanvasGrip steps={steps} selected={selected} />
      <CanvasFloats steps={steps} onAdd={add} />
    </Drawing>
  );
}

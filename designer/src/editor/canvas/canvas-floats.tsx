import { Panel } from '@xyflow/react';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { sizeOf } from '../../ui/drawing/measures.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { ProblemNote } from '../problems/problem-note.js';
import { ProblemsPill } from '../problems/problems-pill.js';
import { AddBox } from './add-box.js';
import { Anchored } from './anchored.js';
import { useCanvasHands } from './canvas-hands.js';
import { ConnectBox } from './connect-box.js';
import { EmptyCanvas } from './empty-canvas.js';
import { FindBox } from './find-box.js';
import { looseOutcome, type Wish } from './place-step.js';

interface CanvasFloatsProps {
  readonly steps: readonly DrawingStep[];
  readonly onAdd: (type: string, wish: Wish) => void;
}

/** The card below whose middle a new step's chooser opens. */
function boxOf(step: DrawingStep) {
  return { x: step.x, y: step.y, ...sizeOf(step) };
}

/** What floats on the editor's canvas: problems, and whichever chooser is open. */
export function CanvasFloats({ steps, onAdd }: CanvasFloatsProps) {
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const floating = useEditorState((state) => state.floating);
  const hands = useCanvasHands();
  const close = (): void => {
    editor.float(null);
    hands.current?.focus();
  };
  const stepOf = (id: string | undefined): DrawingStep | undefined => steps.find((step) => step.id === id);
  const chooser = () => {
    if (floating?.kind === 'add') {
      const step = stepOf(floating.step);
      if (step === undefined) return null;
      const outcome = floating.outcome === '' ? (looseOutcome(step, graph) ?? step.outcomes[0]?.code ?? '') : floating.outcome;
      return (
        <Anchored box={boxOf(step)} side="below">
          <AddBox onChoose={(type) => onAdd(type, { kind: 'after', step: step.id, outcome })} onClose={close} />
        </Anchored>
      );
    }
    if (floating?.kind === 'insert') {
      const from = stepOf(graph.links.find(({ id }) => id === floating.link)?.from);
      if (from === undefined) return null;
      return (
        <Anchored box={boxOf(from)} side="below">
          <AddBox onChoose={(type) => onAdd(type, { kind: 'into', link: floating.link })} onClose={close} />
        </Anchored>
      );
    }
    if (floating?.kind === 'connect') {
      const step = stepOf(floating.step);
      if (step === undefined) return null;
      return (
        <Anchored box={boxOf(step)} side="below">
          <ConnectBox step={step} steps={steps} onClose={close} />
        </Anchored>
      );
    }
    if (floating?.kind === 'find') {
      return (
        <Panel position="top-center">
          <FindBox steps={steps} onAdd={onAdd} onClose={close} />
        </Panel>
      );
    }
    return null;
  };
  const problem = floating?.kind === 'problem' ? floating.problem : undefined;
  const at = stepOf(problem?.step ?? undefined);
  return (
    <>
      {steps.length === 0 && <EmptyCanvas onAdd={onAdd} />}
      <ProblemsPill />
      {chooser()}
      {problem !== undefined && at !== undefined && (
        <Anchored box={boxOf(at)} side="right">
          <ProblemNote problem={problem} onClose={close} />
        </Anchored>
      )}
    </>
  );
}

import { useNavigate } from 'react-router';
import { useKeys } from '../ui/use-keys.js';
import { useCanvasHands } from './canvas/canvas-hands.js';
import { copyOf } from './document/clipboard.js';
import { graphOf, type Editor } from './document/editor-store.js';
import { pasteInto } from './document/use-clipboard.js';
import { useNextProblem } from './problems/problems-pill.js';

/** The keys of the editor that hold wherever the focus is. */
export function useEditorKeys(editor: Editor, journeyId: string): void {
  const navigate = useNavigate();
  const hands = useCanvasHands();
  const nextProblem = useNextProblem();
  useKeys({
    'ctrl+z': () => editor.act({ kind: 'undo' }),
    'shift+ctrl+z': () => editor.act({ kind: 'redo' }),
    'ctrl+y': () => editor.act({ kind: 'redo' }),
    'ctrl+k': () => editor.float({ kind: 'find' }),
    f8: nextProblem,
    escape: () => editor.float(null),
    'ctrl+enter': () => void navigate(`/journeys/${journeyId}/try`),
    'ctrl+a': () => editor.select(graphOf(editor.store.getState()).steps.map(({ id }) => id)),
    'ctrl+d': () => {
      const { document } = editor.store.getState();
      const copied = copyOf(document.history.present, document.selected);
      if (copied !== undefined) pasteInto(editor, copied);
      hands.current?.focus();
    },
  });
}

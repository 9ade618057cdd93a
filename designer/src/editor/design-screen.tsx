import { useRef, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { sayIn, useLanguage } from '../i18n/use-language.js';
import { useDraft, type Draft } from '../server/journeys.js';
import { useLive } from '../server/use-live.js';
import { ErrorNote } from '../ui/notes.js';
import { useAnnounce } from '../ui/announcer.js';
import { useTranslation } from 'react-i18next';
import { CanvasHandsContext, type CanvasHands } from './canvas/canvas-hands.js';
import { EditorCanvas } from './canvas/editor-canvas.js';
import { placeStep } from './canvas/place-step.js';
import { createPainter } from './canvas/draw-graph.js';
import { wishFor } from './canvas/wish-for.js';
import { ConflictChoice } from './conflict/conflict-choice.js';
import { DesignBar } from './design-bar.js';
import { DesignSkeleton } from './design-skeleton.js';
import { keptDraft } from './document/draft-shelf.js';
import { createEditor, EditorContext, graphOf, useEditor } from './document/editor-store.js';
import { useAutosave } from './document/use-autosave.js';
import { useClipboard } from './document/use-clipboard.js';
import { FormEditor } from './forms/form-editor.js';
import { Inspector } from './inspector/inspector.js';
import { Palette } from './palette/palette.js';
import { useProblems } from './problems/use-problems.js';
import { useEditorKeys } from './use-editor-keys.js';
import { readDraft } from '../server/journeys.js';
import './design.css';

/** Palette, canvas and inspector around one open drawing. */
function Workbench({ journeyId }: { readonly journeyId: string }) {
  const editor = useEditor();
  const { language } = useLanguage();
  const hands = useRef<CanvasHands>(null);
  const add = (type: string): void => {
    const state = editor.store.getState();
    const [graph, { selected }] = [graphOf(state), state.document];
    const { steps } = createPainter()(graph, language);
    const wish = wishFor({ graph, steps, selected, middle: hands.current?.middle() ?? { x: 0, y: 0 } }, type);
    const { id, edits } = placeStep({ graph, steps }, type, wish);
    editor.edit(edits, { select: [id] });
    hands.current?.focus();
  };
  return (
    <CanvasHandsContext value={hands}>
      <Keys journeyId={journeyId} />
      <div className="tt-design">
        <Palette onAdd={add} />
        <div className="tt-design-canvas">
          <EditorCanvas />
        </div>
        <Inspector />
      </div>
      <FormEditor />
    </CanvasHandsContext>
  );
}

function Keys({ journeyId }: { readonly journeyId: string }): ReactNode {
  useEditorKeys(useEditor(), journeyId);
  return null;
}

/** A draft, open: edited, checked and saved. */
function OpenDraft({ journeyId, draft }: { readonly journeyId: string; readonly draft: Draft }) {
  const { t, i18n } = useTranslation('editor');
  const announce = useAnnounce();
  const [start] = useState(() => {
    const kept = keptDraft(localStorage, journeyId);
    const isOutdated = kept !== undefined && kept.revision !== draft.revision;
    return { journey: journeyId, draft, kept: kept?.pending ?? 0, isOutdated, graph: kept?.graph ?? draft.graph };
  });
  const [editor] = useState(() => createEditor(start.graph));
  const saving = useAutosave(editor, start);
  useProblems(editor);
  useClipboard(editor);
  useLive([`journey:${journeyId}`], ({ key }) => {
    if (key !== 'draft' || saving.state.phase !== 'saved') return;
    void readDraft(journeyId).then((theirs) => {
      if (theirs.revision <= saving.state.revision) return;
      saving.takeTheirs(theirs);
      announce(t('save.followed', { name: sayIn(i18n.language === 'en' ? 'en' : 'zh', theirs.editedBy.name) }));
    });
  });
  return (
    <EditorContext value={editor}>
      <DesignBar journeyId={journeyId} draft={draft} saving={saving} />
      {saving.state.phase === 'conflict' ? <ConflictChoice journeyId={journeyId} saving={saving} /> : <Workbench journeyId={journeyId} />}
    </EditorContext>
  );
}

/** The designer: draw a journey, see at once what is missing. */
export function DesignScreen() {
  const { journeyId = '' } = useParams();
  const { data, error, refetch } = useDraft(journeyId, 'design');
  if (data !== undefined) return <OpenDraft key={journeyId} journeyId={journeyId} draft={data} />;
  if (error !== null) {
    return (
      <div className="tt-design-trouble">
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return <DesignSkeleton />;
}

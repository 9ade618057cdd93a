import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../i18n/use-formats.js';
import { useLanguage } from '../../i18n/use-language.js';
import { readDraft, type Draft } from '../../server/journeys.js';
import { Drawing } from '../../ui/drawing/drawing.js';
import { ErrorNote, Note } from '../../ui/notes.js';
import { usePainted } from '../canvas/use-painted.js';
import { graphOf, useEditorState } from '../document/editor-store.js';
import type { Saving } from '../document/use-autosave.js';
import { ChangeList } from '../publish/change-list.js';
import { compareGraphs } from '../publish/compare-graphs.js';
import { diffDrawing } from '../publish/diff-drawing.js';
import './conflict.css';

function Side({
  title,
  under,
  draft,
  action,
}: {
  readonly title: string;
  readonly under: string;
  readonly draft: ReturnType<typeof diffDrawing>;
  readonly action: ReactNode;
}) {
  const { steps, links } = usePainted(draft.graph);
  return (
    <section className="tt-conflict-side" aria-label={title}>
      <div className="tt-conflict-head">
        <div className="tt-grow">
          <h3>{title}</h3>
          <p className="tt-meta tt-t3">{under}</p>
        </div>
        {action}
      </div>
      <div className="tt-conflict-canvas">
        <Drawing steps={steps} links={links} layer={draft.layer} />
      </div>
    </section>
  );
}

function Choice({ theirs, saving }: { readonly theirs: Draft; readonly saving: Saving }) {
  const { t } = useTranslation('editor');
  const { language, say } = useLanguage();
  const formats = useFormats();
  const mine = useEditorState(graphOf);
  const changes = compareGraphs(theirs.graph, mine, language);
  const name = say(theirs.editedBy.name);
  return (
    <div className="tt-conflict">
      <div className="tt-conflict-lead">
        <Note kind="refused" icon="users" title={t('conflict.title', { name, time: formats.when(theirs.updatedAt) })}>
          {t('conflict.lead')}
        </Note>
        <ChangeList changes={changes} />
      </div>
      <div className="tt-conflict-sides">
        <Side
          title={t('conflict.mine')}
          under={t('conflict.mineUnder', { count: saving.state.pending })}
          draft={diffDrawing(theirs.graph, mine, changes)}
          action={
            <Button type="primary" onClick={() => saving.keepMine(theirs)}>
              {t('conflict.keepMine')}
            </Button>
          }
        />
        <Side
          title={t('conflict.theirs', { name })}
          under={t('conflict.theirsUnder', { time: formats.when(theirs.updatedAt) })}
          draft={{ graph: theirs.graph, layer: {} }}
          action={<Button onClick={() => saving.takeTheirs(theirs)}>{t('conflict.takeTheirs', { name })}</Button>}
        />
      </div>
    </div>
  );
}

/** Somebody else saved in between: both drawings side by side, what differs, and the choice. Whatever is chosen can be undone. */
export function ConflictChoice({ journeyId, saving }: { readonly journeyId: string; readonly saving: Saving }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['journeys', journeyId, 'conflict', saving.state.revision],
    queryFn: ({ signal }) => readDraft(journeyId, signal),
    gcTime: 0,
  });
  if (data !== undefined) return <Choice theirs={data} saving={saving} />;
  return <div className="tt-design-trouble">{error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}</div>;
}

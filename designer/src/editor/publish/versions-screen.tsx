import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFormats } from '../../i18n/use-formats.js';
import { useLanguage } from '../../i18n/use-language.js';
import {
  useDraft,
  useJourneyStanding,
  useRestore,
  useVersion,
  useVersions,
  type Draft,
  type Version,
  type VersionSummary,
} from '../../server/journeys.js';
import { useAnnounce } from '../../ui/announcer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icons/icon.js';
import { ErrorNote, Note } from '../../ui/notes.js';
import { ListSkeleton } from '../../ui/skeleton.js';
import { Status } from '../../ui/tags.js';
import { TopBar } from '../../ui/top-bar.js';
import { ChangeList } from './change-list.js';
import { compareGraphs } from './compare-graphs.js';
import { DiffCanvas } from './diff-canvas.js';
import { VersionStep } from './version-step.js';
import './publish.css';
import './versions.css';

interface RowProps {
  readonly version: VersionSummary;
  readonly standing: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Row({ version, standing, isOpen, onOpen }: RowProps) {
  const { t } = useTranslation('publish');
  const { say } = useLanguage();
  const formats = useFormats();
  return (
    <li>
      <button type="button" aria-current={isOpen} onClick={onOpen}>
        <span className="tt-row">
          <b>v{version.number}</b>
          {version.live ? <Status tone="ok">{t('versions.live')}</Status> : null}
          <span className="tt-grow" />
          {standing > 0 && <span className="tt-meta tt-t2">{t('versions.standing', { count: formats.number(standing) })}</span>}
        </span>
        <span className="tt-meta tt-t3">
          {t('versions.by', { name: say(version.publishedBy.name), time: formats.when(version.publishedAt) })}
        </span>
        {version.note !== null && <span className="tt-version-note">{version.note}</span>}
      </button>
    </li>
  );
}

function OpenVersion({ journeyId, version, draft }: { readonly journeyId: string; readonly version: Version; readonly draft: Draft }) {
  const { t } = useTranslation('publish');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const restore = useRestore(journeyId);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const changes = compareGraphs(version.graph, draft.graph, language);
  const step = version.graph.steps.find(({ id }) => id === selected[0]);
  const bringBack = (): void =>
    restore.mutate(
      { number: version.number, revision: draft.revision },
      {
        onSuccess: () => {
          announce(t('versions.restored', { version: version.number }));
          void navigate(`/journeys/${journeyId}/design`);
        },
      },
    );
  return (
    <>
      <div className="tt-publish-canvas">
        <DiffCanvas
          key={version.number}
          before={{ label: `v${String(version.number)}`, graph: version.graph }}
          after={{ label: t('versions.draft'), graph: draft.graph }}
          changes={changes}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      <aside className="tt-version-side" aria-label={t('versions.details')}>
        {restore.error !== null && <ErrorNote error={restore.error} onRetry={bringBack} />}
        <Note kind="info" icon="lock" title={t('versions.readOnly')} />
        {step === undefined ? (
          <>
            <h3>{changes.length === 0 ? t('versions.same') : t('versions.since', { version: version.number, count: changes.length })}</h3>
            <ChangeList changes={changes} onPick={(id) => setSelected([id])} />
            <Button
              type="primary"
              disabled={changes.length === 0}
              loading={restore.isPending}
              icon={<Icon name="history" />}
              onClick={bringBack}
            >
              {t('versions.restore', { version: version.number })}
            </Button>
            <p className="tt-meta tt-t3">{t('versions.restoreHint')}</p>
          </>
        ) : (
          <VersionStep graph={version.graph} step={step} />
        )}
      </aside>
    </>
  );
}

/** Every published version: who, when, why; any of them opened beside today's draft, or made the draft again. */
export function VersionsScreen() {
  const { t } = useTranslation('publish');
  const { say } = useLanguage();
  const { journeyId = '' } = useParams();
  const draft = useDraft(journeyId, 'versions');
  const versions = useVersions(journeyId);
  const { data: standing } = useJourneyStanding(journeyId);
  const [chosen, setChosen] = useState<number>();
  const number = chosen ?? versions.data?.[0]?.number ?? null;
  const version = useVersion(journeyId, number);
  const error = draft.error ?? versions.error ?? version.error;
  const name = draft.data === undefined ? '' : say(draft.data.graph.name);
  return (
    <>
      <TopBar back={{ to: `/journeys/${journeyId}/design`, label: t('back') }} title={t('versions.title', { name })} />
      {error !== null && (
        <div className="tt-publish-error">
          <ErrorNote error={error} onRetry={() => void versions.refetch()} />
        </div>
      )}
      {versions.data?.length === 0 ? (
        <EmptyState icon="history" title={t('versions.none')} body={t('versions.noneBody')} />
      ) : (
        <div className="tt-publish">
          <nav className="tt-versions" aria-label={t('versions.list')}>
            {versions.data === undefined ? (
              <ListSkeleton rows={4} height={64} />
            ) : (
              <ul>
                {versions.data.map((one) => (
                  <Row
                    key={one.number}
                    version={one}
                    standing={standing?.versions.find((own) => own.number === one.number)?.standing ?? 0}
                    isOpen={one.number === number}
                    onOpen={() => setChosen(one.number)}
                  />
                ))}
              </ul>
            )}
          </nav>
          {version.data !== undefined && draft.data !== undefined && (
            <OpenVersion journeyId={journeyId} version={version.data} draft={draft.data} />
          )}
        </div>
      )}
    </>
  );
}

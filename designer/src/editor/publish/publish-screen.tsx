import { check, type Problem } from '@tongtu/workflows/compiler';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../i18n/use-language.js';
import { useKnownWorld } from '../../server/catalogue.js';
import { useDraft, useJourneys, useJourneyStanding, usePublish, useVersion, type Draft, type Version } from '../../server/journeys.js';
import { useAnnounce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icons/icon.js';
import { ErrorNote } from '../../ui/notes.js';
import { ListSkeleton } from '../../ui/skeleton.js';
import { Status, Tag } from '../../ui/tags.js';
import { TopBar } from '../../ui/top-bar.js';
import { compareGraphs, type GraphChange } from './compare-graphs.js';
import { DiffCanvas } from './diff-canvas.js';
import { Published } from './published.js';
import { PublishSentences } from './publish-sentences.js';
import './publish.css';

interface Ready {
  readonly journeyId: string;
  readonly draft: Draft;
  readonly live: Version | null;
  readonly changes: readonly GraphChange[];
  readonly problems: readonly Problem[];
}

function Bar({ journeyId, draft, problems }: Pick<Ready, 'journeyId' | 'draft' | 'problems'>) {
  const { t } = useTranslation('publish');
  const { say } = useLanguage();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const next = (draft.liveVersion ?? 0) + 1;
  return (
    <TopBar
      back={{ to: `/journeys/${journeyId}/design`, label: t('back') }}
      title={t('heading', { name: say(draft.graph.name) })}
      beside={<Tag>{draft.liveVersion === null ? `v${String(next)}` : `v${String(draft.liveVersion)} → v${String(next)}`}</Tag>}
    >
      <Status tone={errors > 0 ? 'error' : problems.length > 0 ? 'amber' : 'ok'}>
        {errors > 0 ? t('check.errors', { count: errors }) : t('check.fine', { count: problems.length })}
      </Status>
    </TopBar>
  );
}

interface FootProps extends Pick<Ready, 'journeyId' | 'draft'> {
  readonly isReady: boolean;
  readonly onPublished: (number: number) => void;
}

function Foot({ journeyId, draft, isReady, onPublished }: FootProps) {
  const { t } = useTranslation('publish');
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const publish = usePublish(journeyId);
  const next = (draft.liveVersion ?? 0) + 1;
  const send = (): void =>
    publish.mutate(
      { revision: draft.revision, note },
      {
        onSuccess: ({ number }) => {
          announce(t('done.title', { version: number }));
          onPublished(number);
        },
      },
    );
  return (
    <>
      {publish.error !== null && (
        <div className="tt-publish-error">
          <ErrorNote error={publish.error} onRetry={send} />
        </div>
      )}
      <footer className="tt-publish-foot">
        <label htmlFor="publish-note">{t('note.label')}</label>
        <Input
          id="publish-note"
          style={{ width: 520 }}
          maxLength={500}
          placeholder={t('note.placeholder')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <span className="tt-grow" />
        <Link to={`/journeys/${journeyId}/design`}>
          <Button>{t('notYet')}</Button>
        </Link>
        <Button type="primary" icon={<Icon name="publish" />} disabled={!isReady} loading={publish.isPending} onClick={send}>
          {t('publish', { version: next })}
        </Button>
      </footer>
    </>
  );
}

function Content({ journeyId, draft, live, changes, problems, onPublished }: Ready & Pick<FootProps, 'onPublished'>) {
  const { t } = useTranslation('publish');
  const { data: standing } = useJourneyStanding(journeyId);
  const { data: journeys } = useJourneys();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const next = (draft.liveVersion ?? 0) + 1;
  const isSame = live !== null && changes.length === 0;
  return (
    <>
      <div className="tt-publish">
        <div className="tt-publish-text">
          <PublishSentences
            journeyId={journeyId}
            graph={draft.graph}
            live={live}
            changes={changes}
            problems={problems}
            standing={standing ?? null}
            trend={journeys?.find(({ id }) => id === journeyId)?.trend ?? []}
            onPick={(step) => setSelected([step])}
          />
        </div>
        <div className="tt-publish-canvas">
          <DiffCanvas
            before={live === null ? null : { label: `v${String(live.number)}`, graph: live.graph }}
            after={{ label: `v${String(next)}`, graph: draft.graph }}
            changes={changes}
            selected={selected}
            onSelect={setSelected}
          />
        </div>
      </div>
      <Foot journeyId={journeyId} draft={draft} isReady={errors.length === 0 && !isSame} onPublished={onPublished} />
      {isSame && <span className="tt-hidden">{t('same')}</span>}
    </>
  );
}

/** Before publishing: in sentences who is affected and how, beside it the drawing with what changed. */
export function PublishScreen() {
  const { language } = useLanguage();
  const { journeyId = '' } = useParams();
  const [published, setPublished] = useState<number>();
  const draft = useDraft(journeyId, 'publish');
  const live = useVersion(journeyId, draft.data?.liveVersion ?? null);
  const known = useKnownWorld();
  const problems = useMemo(() => (draft.data === undefined ? [] : check(draft.data.graph, { known })), [draft.data, known]);
  const before = draft.data?.liveVersion === null ? null : live.data;
  const changes = useMemo(
    () => (draft.data === undefined || before == null ? [] : compareGraphs(before.graph, draft.data.graph, language)),
    [draft.data, before, language],
  );
  const error = draft.error ?? live.error;
  if (published !== undefined && draft.data !== undefined) {
    return (
      <>
        <Bar journeyId={journeyId} draft={draft.data} problems={problems} />
        <Published journeyId={journeyId} number={published} before={draft.data.liveVersion} />
      </>
    );
  }
  if (draft.data !== undefined && before !== undefined) {
    return (
      <>
        <Bar journeyId={journeyId} draft={draft.data} problems={problems} />
        <Content journeyId={journeyId} draft={draft.data} live={before} changes={changes} problems={problems} onPublished={setPublished} />
      </>
    );
  }
  return (
    <div style={{ maxWidth: 640, padding: '64px 24px' }}>
      {error === null ? <ListSkeleton rows={6} height={64} /> : <ErrorNote error={error} onRetry={() => void draft.refetch()} />}
    </div>
  );
}

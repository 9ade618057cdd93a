import { compile } from '@tongtu/workflows/compiler';
import type { Graph } from '@tongtu/workflows/graph';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLanguage } from '../../i18n/use-language.js';
import { useCalendarTables } from '../../server/calendars.js';
import { useDraft } from '../../server/journeys.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorNote } from '../../ui/notes.js';
import { SkeletonBlock } from '../../ui/skeleton.js';
import { TopBar } from '../../ui/top-bar.js';
import { keptDraft } from '../document/draft-shelf.js';
import { TrialStage } from './trial-stage.js';

function Waiting() {
  const { t } = useTranslation('tryOut');
  return (
    <div aria-busy aria-label={t('title')} style={{ padding: 16 }}>
      <SkeletonBlock width={260} height={20} />
      <SkeletonBlock height={56} style={{ margin: '16px 0' }} />
      <SkeletonBlock height={480} />
    </div>
  );
}

function Tried({ journeyId, graph }: { readonly journeyId: string; readonly graph: Graph }) {
  const { t } = useTranslation('tryOut');
  const { say } = useLanguage();
  const compiled = useMemo(() => compile(graph), [graph]);
  const calendars = useCalendarTables();
  if ('plan' in compiled) {
    if (calendars === undefined) return <Waiting />;
    return <TrialStage journeyId={journeyId} graph={graph} plan={compiled.plan} calendars={calendars} />;
  }
  const errors = compiled.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <TopBar back={{ to: `/journeys/${journeyId}/design`, label: t('back') }} title={say(graph.name)} />
      <EmptyState
        icon="warning"
        title={t('blocked.title', { count: errors })}
        body={t('blocked.body')}
        action={
          <Link to={`/journeys/${journeyId}/design`}>
            <Button type="primary">{t('blocked.back')}</Button>
          </Link>
        }
      />
    </>
  );
}

/** Walks a draft with a virtual clock: what the customer sees, where they stand, and why. Works without the network on what this browser keeps. */
export function TryScreen() {
  const { journeyId = '' } = useParams();
  const [kept] = useState(() => keptDraft(localStorage, journeyId));
  const { data, error, refetch } = useDraft(journeyId, 'try');
  const graph = kept?.graph ?? data?.graph;
  if (graph !== undefined) return <Tried journeyId={journeyId} graph={graph} />;
  if (error !== null) {
    return (
      <div className="tt-design-trouble">
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return <Waiting />;
}

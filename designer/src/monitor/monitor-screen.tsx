import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { journeyKeys, useJourneys, type JourneySummary } from '../server/journeys.js';
import { useLiveQueries } from '../server/use-live.js';
import { MiniDrawing } from '../ui/drawing/mini-drawing.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorNote } from '../ui/notes.js';
import { ListSkeleton } from '../ui/skeleton.js';
import { Status, Tag } from '../ui/tags.js';
import { TopBar } from '../ui/top-bar.js';
import { LiveDot } from './live-dot.js';
import { miniStepsOf } from './mini-steps.js';
import './monitor.css';

/** The journeys that run, with who is on them; the only one opens by itself. */
export function MonitorScreen() {
  const { t } = useTranslation('monitor');
  const { data, error, refetch, dataUpdatedAt } = useJourneys();
  useLiveQueries(['journeys'], [journeyKeys.list], { exact: true });
  const running = data?.filter(({ liveVersion }) => liveVersion !== null) ?? [];
  const [only] = running;
  if (only !== undefined && running.length === 1) return <Navigate to={`/monitor/${only.id}`} replace />;
  const content =
    data === undefined ? (
      error === null ? (
        <ListSkeleton rows={4} height={96} />
      ) : (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      )
    ) : running.length === 0 ? (
      <NothingRuns />
    ) : (
      <ul className="tt-monitor-list" aria-label={t('list.label')}>
        {running.map((journey) => (
          <JourneyLine key={journey.id} journey={journey} />
        ))}
      </ul>
    );
  return (
    <div className="tt-monitor">
      <TopBar title={t('title')} under={t('list.under')}>
        {running.length > 0 && <LiveDot asOf={dataUpdatedAt} />}
      </TopBar>
      <div className="tt-monitor-page">{content}</div>
    </div>
  );
}

function NothingRuns() {
  const { t } = useTranslation('monitor');
  return (
    <EmptyState
      icon="monitor"
      title={t('list.empty')}
      body={t('list.emptyBody')}
      action={
        <Link to="/journeys">
          <Button type="primary">{t('list.emptyMove')}</Button>
        </Link>
      }
      hint={t('list.emptyHint')}
    />
  );
}

function JourneyLine({ journey }: { readonly journey: JourneySummary }) {
  const { t } = useTranslation('monitor');
  const { say } = useLanguage();
  const formats = useFormats();
  const { figures, outline, liveVersion } = journey;
  return (
    <li>
      <Link to={`/monitor/${journey.id}`} className="tt-monitor-line">
        <span className="tt-monitor-mini">
          <MiniDrawing steps={miniStepsOf(outline)} links={outline.links} label={say(journey.name)} />
        </span>
        <span className="tt-grow">
          <span className="tt-row">
            <b className="tt-ellipsis">{say(journey.name)}</b>
            <Status tone={journey.paused ? 'amber' : 'ok'}>
              {journey.paused ? t('list.paused') : t('list.version', { n: liveVersion ?? 0 })}
            </Status>
          </span>
          <span className="tt-t2">
            {t('list.today', { started: formats.number(figures.startedToday), done: formats.number(figures.doneToday) })}
          </span>
        </span>
        {figures.incidents > 0 && (
          <Tag tone="error" icon="error">
            {t('list.incidents', { count: figures.incidents })}
          </Tag>
        )}
        <b className="tt-monitor-standing">{t('list.standing', { count: figures.standing })}</b>
      </Link>
    </li>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { DrawnGraph } from '../editor/canvas/draw-graph.js';
import { instanceKeys } from '../server/instances.js';
import type { JourneySummary } from '../server/journeys.js';
import { monitorKeys, useJourney, useJourneyLive, type JourneyLive } from '../server/monitor.js';
import { useLiveQueries } from '../server/use-live.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorNote } from '../ui/notes.js';
import { SidePanel } from '../ui/side-panel.js';
import { PageSkeleton, SkeletonBlock } from '../ui/skeleton.js';
import { useKeys } from '../ui/use-keys.js';
import { LiveCanvas } from './live-canvas.js';
import { MonitorBar, MonitorFigures } from './monitor-bar.js';
import { everybody, PeoplePanel, type PeopleFilter } from './people-panel.js';
import { useDrawnVersion } from './use-drawn-version.js';
import './monitor.css';

/** A journey as it runs: the drawing with who stands where, and who they are. */
export function JourneyMonitorScreen() {
  const { journeyId = '' } = useParams();
  const { data, error, refetch } = useJourney(journeyId);
  if (data !== undefined) return <JourneyMonitor key={journeyId} journey={data} />;
  if (error === null) return <PageSkeleton />;
  return (
    <div className="tt-monitor-none">
      <ErrorNote error={error} onRetry={() => void refetch()} />
    </div>
  );
}

/** The step, version and kind of trouble that are looked at; in the address, so that they can be sent to a colleague. */
function useLookedAt() {
  const [query, setQuery] = useSearchParams();
  const version = Number(query.get('version'));
  const put = (name: string, value: string | null): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    step: query.get('step'),
    version: Number.isInteger(version) && version > 0 ? version : null,
    pick: (step: string | null) => put('step', step),
    choose: (number: number | null) => put('version', number === null ? null : String(number)),
  };
}

function JourneyMonitor({ journey }: { readonly journey: JourneySummary }) {
  const { id, liveVersion } = journey;
  const { step, version: chosen, pick, choose } = useLookedAt();
  const [filter, setFilter] = useState<PeopleFilter>(everybody);
  const version = chosen ?? liveVersion;
  const { data: live, dataUpdatedAt } = useJourneyLive(id, chosen);
  const { drawn, error, retry } = useDrawnVersion(id, version);
  useLiveQueries([`journey:${id}`], [monitorKeys.journey(id), monitorKeys.live(id), instanceKeys.lists(id)]);
  useKeys({ escape: () => pick(null) });
  const figures = live?.figures ?? journey.figures;
  const canvas =
    error !== null && drawn === undefined ? (
      <div className="tt-monitor-none">
        <ErrorNote error={error} onRetry={retry} />
      </div>
    ) : (
      <Canvas drawn={drawn} live={live?.version === version ? live : undefined} picked={step} onPick={pick} published={version !== null} />
    );
  return (
    <div className="tt-monitor" data-journey>
      <MonitorBar
        journey={journey}
        live={live}
        asOf={dataUpdatedAt}
        version={version}
        onVersion={(number) => choose(number === liveVersion ? null : number)}
      />
      <MonitorFigures figures={figures} onlyIncidents={filter.incident} onIncidents={(incident) => setFilter({ ...filter, incident })} />
      <div className="tt-monitor-body">
        <div className="tt-monitor-canvas">{canvas}</div>
        <PeopleSide
          journey={id}
          live={live}
          step={drawn?.steps.find((one) => one.id === step)}
          filter={filter}
          onFilter={setFilter}
          onAllSteps={() => pick(null)}
        />
      </div>
    </div>
  );
}

function PeopleSide(props: Parameters<typeof PeoplePanel>[0]) {
  const { t } = useTranslation('monitor');
  return (
    <SidePanel
      side="right"
      label={t('panel.label')}
      width={420}
      open={props.step !== undefined || props.filter.incident}
      onClose={props.onAllSteps}
    >
      <PeoplePanel {...props} />
    </SidePanel>
  );
}

interface CanvasProps {
  readonly drawn: DrawnGraph | undefined;
  readonly live: JourneyLive | undefined;
  readonly picked: string | null;
  readonly onPick: (step: string | null) => void;
  readonly published: boolean;
}

function Canvas({ drawn, published, ...rest }: CanvasProps) {
  const { t } = useTranslation('monitor');
  if (!published) return <EmptyState icon="route" title={t('notPublished')} body={t('notPublishedBody')} />;
  if (drawn === undefined) {
    return (
      <div className="tt-monitor-bones">
        {[0, 1, 2, 3].map((row) => (
          <SkeletonBlock key={row} width={216} height={88} radius={10} />
        ))}
      </div>
    );
  }
  return <LiveCanvas drawn={drawn} {...rest} />;
}

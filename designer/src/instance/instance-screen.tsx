import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLanguage } from '../i18n/use-language.js';
import { useDrawnVersion } from '../monitor/use-drawn-version.js';
import { instanceKeys, useInstance, useJournal, useWorkForm, type InstanceView } from '../server/instances.js';
import { isProblem } from '../server/api-problem.js';
import { useLiveQueries } from '../server/use-live.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorNote } from '../ui/notes.js';
import { ListSkeleton, PageSkeleton } from '../ui/skeleton.js';
import { useKeys } from '../ui/use-keys.js';
import { AboutCustomer } from './about-customer.js';
import { chiefWork, FormSquares } from './form-squares.js';
import { InstanceHead } from './instance-head.js';
import { JournalPanel } from './journal-panel.js';
import { OpenWaits } from './open-waits.js';
import { OrdersSection } from './orders-section.js';
import { PathCanvas } from './path-canvas.js';
import { nameDrawing } from './relay-drawing.js';
import { RelayTrack } from './relay-track.js';
import { TroubleNote } from './trouble-note.js';
import './instance.css';

/** One customer's way through a journey: where they are, how they came there and why, and what can be done. */
export function InstanceScreen() {
  const { instanceId = '' } = useParams();
  const { data, error, refetch, dataUpdatedAt } = useInstance(instanceId);
  const works = data?.works.map(({ id }) => `work:${id}`) ?? [];
  useLiveQueries([`instance:${instanceId}`, ...works.slice(-8)], [instanceKeys.one(instanceId)]);
  if (data !== undefined) return <InstancePage key={data.id} view={data} asOf={dataUpdatedAt} />;
  if (error === null) return <PageSkeleton />;
  return (
    <div className="tt-instance-none">
      <ErrorNote error={error} onRetry={() => void refetch()} />
    </div>
  );
}

interface NoDrawingProps {
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** In the drawing's place: nothing while it is read; why it is not there when it may not be seen or could not be read. */
function NoDrawing({ error, onRetry }: NoDrawingProps) {
  const { t } = useTranslation('instance');
  if (error === null) return null;
  if (isProblem(error, 403)) return <EmptyState small icon="route" title={t('path.noDrawing')} body={t('path.noDrawingBody')} />;
  return (
    <div className="tt-instance-trouble">
      <ErrorNote error={error} onRetry={onRetry} />
    </div>
  );
}

function InstancePage({ view, asOf }: { readonly view: InstanceView; readonly asOf: number }) {
  const { t } = useTranslation('instance');
  const { language } = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  const { data: journal, error, refetch } = useJournal(view.id);
  const { version, drawn, error: noDrawing, retry: readDrawing } = useDrawnVersion(view.journey.id, view.version);
  const { data: work } = useWorkForm(view.id, chiefWork(view.works));
  const drawing = useMemo(() => nameDrawing({ graph: version?.graph, work }, language), [version, work, language]);
  useKeys({ escape: () => setPicked(null) });
  const entries = journal ?? [];
  return (
    <div className="tt-instance">
      <InstanceHead view={view} asOf={asOf} />
      <RelayTrack view={view} journal={journal} isUnread={error !== null} drawing={drawing} />
      <div className="tt-instance-body">
        <div className="tt-instance-left">
          <div className="tt-instance-canvas">
            {drawn !== undefined && <PathCanvas drawn={drawn} view={view} journal={entries} picked={picked} onPick={setPicked} />}
            {drawn === undefined && <NoDrawing error={noDrawing} onRetry={readDrawing} />}
          </div>
          <FormSquares view={view} />
        </div>
        {journal === undefined ? (
          <section className="tt-instance-journal">
            {error === null ? (
              <ListSkeleton rows={8} height={54} />
            ) : (
              <div className="tt-instance-trouble">
                <ErrorNote error={error} onRetry={() => void refetch()} />
              </div>
            )}
          </section>
        ) : (
          <JournalPanel journal={journal} drawing={drawing} picked={picked} onPick={setPicked} />
        )}
        <aside className="tt-instance-side" aria-label={t('orders.title')}>
          <TroubleNote view={view} journal={entries} />
          <OpenWaits view={view} />
          <OrdersSection view={view} graph={version?.graph} />
          <AboutCustomer view={view} />
        </aside>
      </div>
    </div>
  );
}

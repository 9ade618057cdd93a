import { Button, Input, Select } from 'antd';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useInstances, type InstanceFilter, type InstanceItem } from '../server/instances.js';
import { familyCounts } from './live-layer.js';
import type { JourneyLive } from '../server/monitor.js';
import type { WorkFamily } from '../server/tasks.js';
import type { DrawingStep } from '../ui/drawing/drawing-data.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon, stepIcon } from '../ui/icons/icon.js';
import { ErrorNote } from '../ui/notes.js';
import { PanelHead } from '../ui/panel.js';
import { PillFilter } from '../ui/pill-filter.js';
import { ListSkeleton } from '../ui/skeleton.js';
import { Chip } from '../ui/tags.js';
import { PeopleRow } from './people-row.js';
import { TroubleCard } from './trouble-card.js';

/** What the list is narrowed to, beside the step. */
export interface PeopleFilter {
  readonly incident: boolean;
  readonly family: WorkFamily | null;
  readonly q: string;
  readonly sort: InstanceFilter['sort'];
}

/** Everybody, who has stood longest first. */
export const everybody: PeopleFilter = { incident: false, family: null, q: '', sort: 'longest' };

interface PanelProps {
  readonly journey: string;
  readonly live: JourneyLive | undefined;
  /** The step that is looked at; undefined = all of them. */
  readonly step: DrawingStep | undefined;
  readonly filter: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
  readonly onAllSteps: () => void;
}

const families = ['customer', 'ai', 'remote', 'branch'] as const;

/** How many each family has: at a step of the version that is looked at, or of everybody; undefined when others are on versions that are not. */
function familiesOf(live: JourneyLive | undefined, step: string | null): Readonly<Record<string, number>> | undefined {
  if (live === undefined) return {};
  const areElsewhere = live.versions.some(({ number, standing }) => number !== live.version && standing > 0);
  return step === null && areElsewhere ? undefined : familyCounts(live, step);
}

/** A step is one version's; all steps together are everybody's. */
function versionOf({ live, step }: Pick<PanelProps, 'live' | 'step'>): number | undefined {
  return step === undefined ? undefined : (live?.version ?? undefined);
}

/** Who stands at the step that is looked at, or anywhere. */
export function PeoplePanel(props: PanelProps) {
  const { journey, live, step, filter, onFilter, onAllSteps } = props;
  const { t } = useTranslation('monitor');
  const { t: ui } = useTranslation('ui');
  const formats = useFormats();
  const id = step?.id ?? null;
  const count = id === null ? (live?.figures.standing ?? 0) : (live?.steps[id]?.standing ?? 0);
  const counts = familiesOf(live, id);
  return (
    <>
      <PanelHead
        chip={
          <Chip icon={step === undefined ? 'users' : stepIcon(step.type)} tone={step === undefined ? 'accent' : step.family} size={36} />
        }
        title={step?.name ?? t('panel.all')}
        under={t(id === null ? 'panel.allUnder' : 'panel.stepUnder', { n: formats.number(count) })}
        onClose={step === undefined ? undefined : onAllSteps}
      />
      <div className="tt-people-filter">
        <PillFilter<WorkFamily | 'all'>
          label={t('panel.families')}
          value={filter.family ?? 'all'}
          onChange={(value) => onFilter({ ...filter, family: value === 'all' ? null : value })}
          options={[
            { value: 'all', label: t('panel.everybody'), count },
            ...families.map((family) => ({
              value: family,
              label: ui(`family.${family}`),
              ...(counts && { count: counts[family] ?? 0 }),
              icon: family,
              family,
            })),
          ]}
        />
        <div className="tt-row">
          <Input
            allowClear
            value={filter.q}
            maxLength={60}
            aria-label={t('panel.search')}
            placeholder={t('panel.search')}
            prefix={<Icon name="search" className="tt-t3" />}
            onChange={(event) => onFilter({ ...filter, q: event.target.value })}
          />
          <Select
            aria-label={t('panel.sort')}
            value={filter.sort}
            popupMatchSelectWidth={false}
            onChange={(sort) => onFilter({ ...filter, sort })}
            options={[
              { value: 'longest' as const, label: t('panel.longest') },
              { value: 'newest' as const, label: t('panel.newest') },
            ]}
          />
        </div>
      </div>
      <TroubleCard
        journey={journey}
        version={versionOf(props)}
        step={id}
        only={filter.incident}
        onOnly={() => onFilter({ ...filter, incident: true })}
      />
      <PeopleList {...props} />
    </>
  );
}

function PeopleList({ journey, live, step, filter, onFilter }: PanelProps) {
  const { t } = useTranslation('monitor');
  const q = useDeferredValue(filter.q);
  const list = useInstances({ journey, version: versionOf({ live, step }), step: step?.id ?? null, ...filter, q });
  const items = list.data?.pages.flatMap((page): readonly InstanceItem[] => page.items) ?? [];
  if (list.error !== null && items.length === 0) {
    return (
      <div className="tt-people-note">
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (list.isPending) return <ListSkeleton rows={8} height={47} />;
  if (items.length === 0) {
    const isNarrowed = filter.q !== '' || filter.family !== null || filter.incident;
    return isNarrowed ? (
      <EmptyState
        small
        title={t('panel.emptyFilter')}
        body={t('panel.emptyFilterBody')}
        action={
          <Button size="small" onClick={() => onFilter(everybody)}>
            {t('panel.clear')}
          </Button>
        }
      />
    ) : (
      <EmptyState small title={t('panel.empty')} body={t('panel.emptyBody')} />
    );
  }
  return (
    <>
      <ul className="tt-people" aria-label={t('panel.list')} aria-busy={list.isFetching} data-stale={list.isPlaceholderData || undefined}>
        {items.map((item) => (
          <PeopleRow key={item.id} item={item} step={step?.id ?? null} onVersion={live?.version ?? item.version} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('panel.more')}
        </Button>
      )}
    </>
  );
}

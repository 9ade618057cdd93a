import { Button, Dropdown, Input, Segmented, type InputRef } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Graph, Text } from '@tongtu/workflows/graph';
import { useStaff } from '../app/staff-context.js';
import { useLanguage } from '../i18n/use-language.js';
import { journeyKeys, useCreateJourney, useJourneys, type JourneySummary } from '../server/journeys.js';
import { useLiveQueries } from '../server/use-live.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons/icon.js';
import { ErrorNote } from '../ui/notes.js';
import { PillFilter } from '../ui/pill-filter.js';
import { Shortcut } from '../ui/shortcut.js';
import { SkeletonBlock } from '../ui/skeleton.js';
import { TopBar } from '../ui/top-bar.js';
import { useKeys } from '../ui/use-keys.js';
import { FirstMoves, type FirstMove } from './first-moves.js';
import { JourneyCard } from './journey-card.js';
import { JourneyRows } from './journey-rows.js';
import { countsOf, viewJourneys, type ListView } from './list-view.js';
import { freshName } from './fresh-name.js';
import { NewJourneyButton } from './new-journey-button.js';
import { TodayPanel } from './today-panel.js';
import './journeys.css';

const filters = ['all', 'running', 'draft', 'paused', 'journey', 'sop'] as const satisfies readonly ListView['filter'][];
const sorts = ['incidents', 'standing', 'changed', 'name'] as const satisfies readonly ListView['sort'][];

type Shape = 'cards' | 'rows';

function CardsSkeleton() {
  return (
    <ul className="tt-journeys" aria-busy>
      {Array.from({ length: 6 }, (_, index) => (
        <li key={index} className="tt-journey" style={{ height: 204, padding: 16 }}>
          <SkeletonBlock height={80} />
          <SkeletonBlock width="55%" height={18} style={{ marginTop: 20 }} />
          <SkeletonBlock width="75%" height={14} style={{ marginTop: 12 }} />
        </li>
      ))}
    </ul>
  );
}

interface ListProps {
  readonly journeys: readonly JourneySummary[];
  readonly text: string;
  readonly mayDraw: boolean;
  readonly onClear: () => void;
}

function List({ journeys, text, mayDraw, onClear }: ListProps) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const [filter, setFilter] = useState<ListView['filter']>('all');
  const [sort, setSort] = useState<ListView['sort']>('incidents');
  const [shape, setShape] = useState<Shape>('cards');
  const counts = countsOf(journeys);
  const shown = viewJourneys(journeys, { filter, text, sort }, language);
  return (
    <div className="tt-journeys-main">
      <div className="tt-journeys-bar">
        <PillFilter<ListView['filter']>
          label={t('filter.label')}
          value={filter}
          options={filters.map((value) => ({ value, label: t(`filter.${value}`), count: counts[value] }))}
          onChange={setFilter}
        />
        <span className="tt-grow" />
        <Dropdown
          trigger={['click']}
          menu={{
            selectedKeys: [sort],
            items: sorts.map((key) => ({ key, label: t(`sort.${key}`) })),
            onClick: ({ key }) => setSort(sorts.find((one) => one === key) ?? 'incidents'),
          }}
        >
          <Button type="text">
            {t(`sort.${sort}`)}
            <Icon name="down" size={12} />
          </Button>
        </Dropdown>
        <Segmented<Shape>
          aria-label={t('shape.label')}
          value={shape}
          options={[
            { value: 'cards', icon: <Icon name="grid" label={t('shape.cards')} />, title: t('shape.cards') },
            { value: 'rows', icon: <Icon name="list" label={t('shape.rows')} />, title: t('shape.rows') },
          ]}
          onChange={setShape}
        />
      </div>
      {shown.length === 0 && (
        <EmptyState
          small
          icon="search"
          title={t('none.title')}
          body={t('none.body')}
          action={
            <Button
              onClick={() => {
                setFilter('all');
                onClear();
              }}
            >
              {t('none.action')}
            </Button>
          }
        />
      )}
      {shape === 'rows' ? (
        <JourneyRows journeys={shown} mayDraw={mayDraw} />
      ) : (
        <ul className="tt-journeys">
          {shown.map((journey) => (
            <JourneyCard key={journey.id} journey={journey} mayDraw={mayDraw} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Templates are loaded when somebody asks for them. */
const TemplateGallery = lazy(async () => ({ default: (await import('./template-gallery.js')).TemplateGallery }));

/** Makes a journey in one of three ways and goes there. */
function useMaking(journeys: readonly JourneySummary[]) {
  const navigate = useNavigate();
  const create = useCreateJourney();
  const [busy, setBusy] = useState<FirstMove | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const taken = journeys.map(({ name }) => name);
  const make = (graph: Graph, place: 'design' | 'try'): void =>
    create.mutate(
      { ...graph, name: freshName(graph.name, taken) },
      {
        onSuccess: ({ id }) => void navigate(`/journeys/${id}/${place}`),
        onSettled: () => {
          setBusy(null);
          setTemplate(null);
        },
      },
    );
  const use = (code: string, graph: Graph): void => {
    setTemplate(code);
    make(graph, 'design');
  };
  const blank = (name: Text, kind: Graph['kind']): void =>
    void import('@tongtu/workflows/templates').then(({ blankJourney }) => make(blankJourney(name, kind), 'design'));
  const move = (first: FirstMove): void => {
    setBusy(first);
    if (first === 'blank') return blank({ zh: '我的第一条旅程', en: 'My first journey' }, 'journey');
    void import('@tongtu/workflows/templates').then(({ j1Template }) => make(j1Template(), first === 'try' ? 'try' : 'design'));
  };
  return { busy, template, error: create.error, isMaking: create.isPending, blank, move, use };
}

/** Every journey of the bank: drawn in small, with who stands where now. */
export function JourneysScreen() {
  const { t } = useTranslation('journeys');
  const { roles } = useStaff();
  const { data, error, refetch } = useJourneys();
  const [text, setText] = useState('');
  const search = useRef<InputRef>(null);
  const [isGalleryOpen, setGalleryOpen] = useState(false);
  const making = useMaking(data ?? []);
  const mayDraw = roles.includes('designer');
  useLiveQueries(['journeys'], [journeyKeys.list]);
  useKeys({ 'ctrl+k': () => search.current?.focus() });
  const content = () => {
    if (data === undefined) return error === null ? <CardsSkeleton /> : <ErrorNote error={error} onRetry={() => void refetch()} />;
    if (data.length === 0) return <FirstMoves busy={making.busy} error={making.error} onMove={making.move} />;
    return (
      <>
        {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {making.error !== null && <ErrorNote error={making.error} />}
        <List journeys={data} text={text} mayDraw={mayDraw} onClear={() => setText('')} />
      </>
    );
  };
  return (
    <>
      <TopBar title={t('title')}>
        <Input
          ref={search}
          className="tt-journeys-search"
          allowClear
          aria-label={t('search')}
          prefix={<Icon name="search" className="tt-t3" />}
          suffix={text === '' ? <Shortcut keys="Ctrl K" /> : undefined}
          placeholder={t('search')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {mayDraw && (
          <>
            <Button icon={<Icon name="document" />} onClick={() => setGalleryOpen(true)}>
              {t('fromTemplate')}
            </Button>
            <NewJourneyButton busy={making.isMaking && making.busy === null && making.template === null} onMake={making.blank} />
          </>
        )}
      </TopBar>
      {isGalleryOpen && (
        <Suspense fallback={null}>
          <TemplateGallery open busy={making.template} onChoose={making.use} onClose={() => setGalleryOpen(false)} />
        </Suspense>
      )}
      <div className="tt-journeys-page">
        <div className="tt-journeys-scroll">{content()}</div>
        {data !== undefined && data.length > 0 && <TodayPanel journeys={data} />}
      </div>
    </>
  );
}

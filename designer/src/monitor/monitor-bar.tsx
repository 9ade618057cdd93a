import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStaff } from '../app/staff-context.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { useVersions, type JourneyFigures, type JourneySummary } from '../server/journeys.js';
import { usePauseEntry, type JourneyLive } from '../server/monitor.js';
import { Figure } from '../ui/figure.js';
import { Icon } from '../ui/icons/icon.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { Tag } from '../ui/tags.js';
import { TopBar } from '../ui/top-bar.js';
import { LiveDot } from './live-dot.js';

interface BarProps {
  readonly journey: JourneySummary;
  readonly live: JourneyLive | undefined;
  /** When the numbers were read, milliseconds. */
  readonly asOf: number;
  readonly version: number | null;
  readonly onVersion: (version: number) => void;
}

/** Which journey, which version, whether it is true now, and whether anybody may enter. */
export function MonitorBar({ journey, live, asOf, version, onVersion }: BarProps) {
  const { t } = useTranslation('monitor');
  const { say } = useLanguage();
  const staff = useStaff();
  const beside = (
    <>
      <VersionPicker journey={journey} live={live} version={version} onVersion={onVersion} />
      <LiveDot asOf={asOf} />
      {journey.paused && (
        <Tag tone="warning" icon="pause">
          {t('entry.paused')}
        </Tag>
      )}
    </>
  );
  return (
    <TopBar title={say(journey.name)} beside={beside}>
      {staff.roles.includes('operator') && <PauseEntry journey={journey} />}
      {staff.roles.includes('designer') && (
        <Link to={`/journeys/${journey.id}/design`}>
          <Button icon={<Icon name="route" />}>{t('openCanvas')}</Button>
        </Link>
      )}
    </TopBar>
  );
}

function VersionPicker({ journey, live, version, onVersion }: Omit<BarProps, 'asOf'>) {
  const { t } = useTranslation('monitor');
  const { data: versions = [] } = useVersions(journey.id);
  if (version === null) return null;
  const standing = new Map(live?.versions.map(({ number, standing: count }) => [number, count]));
  const numbers = versions.length > 0 ? versions.map(({ number }) => number) : [version];
  return (
    <Select
      variant="borderless"
      aria-label={t('version.label')}
      value={version}
      popupMatchSelectWidth={false}
      onChange={onVersion}
      options={numbers.map((n) => ({
        value: n,
        label: n === journey.liveVersion ? t('version.live', { n }) : t('version.old', { n, count: standing.get(n) ?? 0 }),
      }))}
    />
  );
}

function PauseEntry({ journey }: { readonly journey: JourneySummary }) {
  const { t } = useTranslation('monitor');
  const pause = usePauseEntry(journey.id);
  const word = t(journey.paused ? 'entry.resume' : 'entry.pause');
  return (
    <ReasonPopover
      title={word}
      body={t(journey.paused ? 'entry.resumeBody' : 'entry.pauseBody')}
      confirm={word}
      onConfirm={(reason) => pause.mutateAsync({ paused: !journey.paused, reason })}
    >
      <Button icon={<Icon name={journey.paused ? 'play' : 'pause'} />}>{word}</Button>
    </ReasonPopover>
  );
}

interface FiguresProps {
  readonly figures: JourneyFigures;
  readonly onlyIncidents: boolean;
  readonly onIncidents: (only: boolean) => void;
}

/** The filter for incidents, and the five figures of the journey. */
export function MonitorFigures({ figures, onlyIncidents, onIncidents }: FiguresProps) {
  const { t } = useTranslation('monitor');
  const formats = useFormats();
  const { standing, startedToday, doneToday, resumed, incidents } = figures;
  return (
    <div className="tt-monitor-figures">
      <button
        type="button"
        className="tt-monitor-toggle"
        aria-pressed={onlyIncidents}
        data-tone={incidents > 0 ? 'error' : undefined}
        onClick={() => onIncidents(!onlyIncidents)}
      >
        <Icon name="error" size={14} />
        {incidents > 0 ? t('filter.incidents', { count: incidents }) : t('filter.incidentsOnly')}
      </button>
      <span className="tt-grow" />
      <Figure value={formats.number(standing)} label={t('figures.standing')} />
      <Figure value={formats.number(startedToday)} label={t('figures.startedToday')} />
      <Figure
        value={formats.number(doneToday)}
        label={t('figures.doneToday')}
        {...(startedToday > 0 && { aside: formats.percent(doneToday / startedToday) })}
      />
      <Figure
        value={resumed === null ? t('figures.none') : formats.percent(resumed)}
        label={t('figures.resumed')}
        aside={t('figures.today')}
        tone={resumed !== null && resumed >= 0.6 ? 'ok' : 'plain'}
      />
      <Figure value={formats.number(incidents)} label={t('figures.incidents')} tone={incidents > 0 ? 'error' : 'plain'} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { JourneySummary } from '../server/journeys.js';
import { Avatar } from '../ui/avatar.js';
import { Figure } from '../ui/figure.js';
import type { IconName } from '../ui/icons/icon.js';
import { Chip, type TagTone } from '../ui/tags.js';
import { bankFigures, todayItems, type TodayItem } from './list-view.js';

const looks: Readonly<Record<TodayItem['kind'], { readonly icon: IconName; readonly tone: TagTone }>> = {
  incidents: { icon: 'error', tone: 'error' },
  unpublished: { icon: 'publish', tone: 'warning' },
  paused: { icon: 'pause', tone: 'neutral' },
};

function Today({ item }: { readonly item: TodayItem }) {
  const { t } = useTranslation('journeys');
  const { say } = useLanguage();
  const name = say(item.journey.name);
  const count = item.kind === 'incidents' ? item.count : 0;
  const to = item.kind === 'unpublished' ? `/journeys/${item.journey.id}/publish` : `/monitor/${item.journey.id}`;
  const version = (item.journey.liveVersion ?? 0) + 1;
  const by = say(item.journey.editedBy.name);
  return (
    <li>
      <Link to={to}>
        <Chip {...looks[item.kind]} />
        <span className="tt-grow">
          <b>{t(`today.${item.kind}.title`, { name, count, version })}</b>
          <span className="tt-meta tt-t2">{t(`today.${item.kind}.body`, { version, by })}</span>
        </span>
      </Link>
    </li>
  );
}

/** How many came on each of the last seven days; today is the last and not over. */
function Days({ days }: { readonly days: readonly number[] }) {
  const { t } = useTranslation('journeys');
  const { language } = useLanguage();
  const formats = useFormats();
  const most = Math.max(1, ...days);
  const today = new Date();
  const weekday = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { weekday: 'short' });
  return (
    <div className="tt-days" role="img" aria-label={t('bank.days', { list: days.map((day) => formats.number(day)).join(', ') })}>
      {days.map((count, index) => {
        const date = new Date(today.getTime() - (days.length - 1 - index) * 86_400_000);
        return (
          <span key={index} title={`${formats.date(date)} · ${formats.number(count)}`} data-today={index === days.length - 1 || undefined}>
            <i style={{ height: `${String(Math.max(3, (100 * count) / most))}%` }} />
            <em>{index === days.length - 1 ? t('bank.today') : weekday.format(date)}</em>
          </span>
        );
      })}
    </div>
  );
}

/** Beside the list: what needs somebody today, how the bank is doing, who drew last. */
export function TodayPanel({ journeys }: { readonly journeys: readonly JourneySummary[] }) {
  const { t } = useTranslation('journeys');
  const { say } = useLanguage();
  const formats = useFormats();
  const items = todayItems(journeys, 5);
  const { standing, done, days } = bankFigures(journeys);
  const recent = journeys.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, 3);
  return (
    <aside className="tt-today" aria-label={t('today.title')}>
      <h2>{t('today.title')}</h2>
      {items.length === 0 ? (
        <p className="tt-t2">{t('today.nothing')}</p>
      ) : (
        <ul className="tt-today-list">
          {items.map((item) => (
            <Today key={`${item.kind} ${item.journey.id}`} item={item} />
          ))}
        </ul>
      )}
      <h2>{t('bank.title')}</h2>
      <div className="tt-row tt-today-figures">
        <Figure value={formats.number(standing)} label={t('bank.standing')} />
        <Figure value={formats.number(done)} label={t('bank.done')} />
      </div>
      <Days days={days} />
      <p className="tt-meta tt-t3">{t('bank.under')}</p>
      <h2>{t('drawing.title')}</h2>
      <ul className="tt-drawers">
        {recent.map((journey) => (
          <li key={journey.id} className="tt-row">
            <Avatar name={say(journey.editedBy.name)} size={24} />
            <b>{say(journey.editedBy.name)}</b>
            <Link to={`/journeys/${journey.id}/design`} className="tt-ellipsis">
              {t('drawing.in', { name: say(journey.name) })}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}

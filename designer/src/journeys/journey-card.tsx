import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { JourneyOutline, JourneySummary } from '../server/journeys.js';
import { Avatar } from '../ui/avatar.js';
import { MiniDrawing } from '../ui/drawing/mini-drawing.js';
import type { StepFamily } from '../ui/drawing/drawing-data.js';
import { Status, Tag } from '../ui/tags.js';
import { useAgo } from './use-ago.js';
import { heatOf, statusOf } from './list-view.js';
import { Sparkline } from './sparkline.js';

const tones = { running: 'ok', draft: 'off', paused: 'off' } as const;
const families: readonly string[] = ['customer', 'ai', 'remote', 'branch'] satisfies readonly StepFamily[];

/** A journey's drawing in small, with who stands where. */
function OutlinePicture({ outline, label }: { readonly outline: JourneyOutline; readonly label: string }) {
  const most = Math.max(0, ...outline.steps.map(({ standing }) => standing));
  const steps = outline.steps.map(({ id, type, family, x, y, standing }) => {
    const heat = heatOf(standing, most);
    return {
      id,
      type,
      x,
      y,
      family: families.includes(family) ? (family as StepFamily) : ('neutral' as const),
      count: standing,
      ...(heat === undefined ? {} : { heat }),
    };
  });
  return <MiniDrawing steps={steps} links={outline.links} label={label} />;
}

/** How it stands, with the version that customers enter. */
export function JourneyStatusTag({ journey }: { readonly journey: JourneySummary }) {
  const { t } = useTranslation('journeys');
  const status = statusOf(journey);
  return <Status tone={tones[status]}>{t(`status.${status}`, { version: journey.liveVersion ?? 0 })}</Status>;
}

/** On the way, done today, stuck. */
export function JourneyFiguresLine({ journey: { figures, liveVersion } }: { readonly journey: JourneySummary }) {
  const { t } = useTranslation('journeys');
  const formats = useFormats();
  if (liveVersion === null) return <span className="tt-t3">{t('figures.never')}</span>;
  return (
    <>
      <span>
        <b>{formats.number(figures.standing)}</b> {t('figures.standing')}
      </span>
      <span>
        <b>{formats.number(figures.doneToday)}</b> {t('figures.done')}
      </span>
      {figures.incidents > 0 && (
        <span data-tone="error">
          <b>{formats.number(figures.incidents)}</b> {t('figures.incidents')}
        </span>
      )}
    </>
  );
}

/** Where a click on a journey leads: designers go to the drawing, others to who stands where. */
export function placeOfJourney(id: string, mayDraw: boolean): string {
  return mayDraw ? `/journeys/${id}/design` : `/monitor/${id}`;
}

/** A journey as a card: its drawing in small, how it stands, its figures, whose it is. */
export function JourneyCard({ journey, mayDraw }: { readonly journey: JourneySummary; readonly mayDraw: boolean }) {
  const { t } = useTranslation('journeys');
  const { say } = useLanguage();
  const ago = useAgo();
  const name = say(journey.name);
  const next = (journey.liveVersion ?? 0) + 1;
  const under = journey.changed
    ? t('card.draft', { version: next, ago: ago(journey.updatedAt) })
    : t('card.published', { ago: ago(journey.publishedAt ?? journey.updatedAt) });
  return (
    <li className="tt-journey">
      <Link to={placeOfJourney(journey.id, mayDraw)} className="tt-journey-picture" tabIndex={-1} aria-hidden>
        <OutlinePicture outline={journey.outline} label="" />
      </Link>
      <div className="tt-journey-text">
        <div className="tt-row">
          <h3 className="tt-ellipsis tt-grow">
            <Link to={placeOfJourney(journey.id, mayDraw)} title={name}>
              {name}
            </Link>
          </h3>
          <JourneyStatusTag journey={journey} />
        </div>
        <div className="tt-journey-figures">
          <JourneyFiguresLine journey={journey} />
          <span className="tt-grow" />
          {journey.liveVersion !== null && <Sparkline values={journey.trend} label={t('card.trend')} />}
        </div>
        <div className="tt-row tt-journey-foot">
          <Avatar name={say(journey.owner.name)} size={20} />
          <span className="tt-ellipsis">
            {say(journey.owner.name)} <i>·</i> {under}
          </span>
          <span className="tt-grow" />
          {journey.kind === 'sop' && <Tag>SOP</Tag>}
          {journey.liveVersion !== null && (
            <Link to={`/monitor/${journey.id}`} className="tt-journey-monitor">
              {t('card.monitor')}
            </Link>
          )}
        </div>
      </div>
    </li>
  );
}

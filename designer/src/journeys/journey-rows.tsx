import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/use-language.js';
import type { JourneySummary } from '../server/journeys.js';
import { Avatar } from '../ui/avatar.js';
import { JourneyFiguresLine, JourneyStatusTag, placeOfJourney } from './journey-card.js';
import { useAgo } from './use-ago.js';

/** Journeys as rows, for those who have many. */
export function JourneyRows({ journeys, mayDraw }: { readonly journeys: readonly JourneySummary[]; readonly mayDraw: boolean }) {
  const { t } = useTranslation('journeys');
  const { say } = useLanguage();
  const ago = useAgo();
  return (
    <ul className="tt-journey-rows">
      {journeys.map((journey) => (
        <li key={journey.id}>
          <h3 className="tt-ellipsis">
            <Link to={placeOfJourney(journey.id, mayDraw)}>{say(journey.name)}</Link>
          </h3>
          <JourneyStatusTag journey={journey} />
          <span className="tt-journey-figures">
            <JourneyFiguresLine journey={journey} />
          </span>
          <span className="tt-row">
            <Avatar name={say(journey.owner.name)} size={20} />
            {say(journey.owner.name)}
          </span>
          <span className="tt-meta tt-t3">{t('card.changed', { ago: ago(journey.updatedAt) })}</span>
        </li>
      ))}
    </ul>
  );
}

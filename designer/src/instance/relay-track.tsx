import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import type { InstanceView, JournalItem } from '../server/instances.js';
import { Avatar } from '../ui/avatar.js';
import { Countdown } from '../ui/countdown.js';
import { Icon } from '../ui/icons/icon.js';
import { familyIcon } from '../ui/tags.js';
import { useNow } from '../ui/use-now.js';
import type { NamedDrawing } from './relay-drawing.js';
import { relaySegments, type RelaySegment } from './relay-segments.js';

interface TrackProps {
  readonly view: InstanceView;
  /** Undefined while it is read, or when it could not be. */
  readonly journal: readonly JournalItem[] | undefined;
  readonly isUnread: boolean;
  readonly drawing: NamedDrawing;
}

/** Who had it how long, to scale, and who has it now. */
export function RelayTrack({ view, journal, isUnread, drawing }: TrackProps) {
  const { t } = useTranslation('instance');
  const now = useNow();
  const segments = relaySegments(view, journal ?? [], { drawing, now });
  const whole = segments.reduce((sum, { from, to }) => sum + to - from, 0);
  return (
    <section className="tt-track" aria-label={t('relay.title')}>
      <div className="tt-track-title">
        <h3>{t('relay.title')}</h3>
        <span className="tt-meta tt-t3">{t('relay.under')}</span>
      </div>
      {segments.length === 0 ? (
        <span className="tt-grow tt-t3">{(journal !== undefined || isUnread) && t(isUnread ? 'relay.unread' : 'relay.empty')}</span>
      ) : (
        <ol className="tt-track-bar">
          {segments.map((segment) => (
            <Stretch
              key={`${String(segment.from)} ${segment.turn}`}
              segment={segment}
              drawing={drawing}
              share={whole === 0 ? 1 : (segment.to - segment.from) / whole}
            />
          ))}
        </ol>
      )}
      <Holding view={view} />
    </section>
  );
}

/** Below this share of the bar there is no room for words, only for the icon. */
const wordsFrom = 0.08;
const timeFrom = 0.05;
/** The stretch that lasts still says "now" as well. */
const nowFrom = 0.1;

function useWho(segment: RelaySegment, drawing: NamedDrawing): string {
  const { t } = useTranslation('instance');
  const { t: ui } = useTranslation('ui');
  const formats = useFormats();
  const { turn, step, who, rung, from, to } = segment;
  if (turn === 'customer') return t('relay.customer');
  if (turn === 'idle') return t('relay.idle', { for: formats.duration(to - from) });
  if (turn === 'neutral') return rung === undefined ? drawing.stepName(step ?? '') : t('relay.elsewhere');
  const family = (rung === undefined ? undefined : drawing.rungName(step ?? '', rung)) ?? ui(`family.${turn}`);
  if (who !== undefined) return turn === 'ai' ? who : t('relay.by', { family, name: who });
  return turn === 'ai' ? family : t('relay.waiting', { family });
}

function Stretch({ segment, drawing, share }: { readonly segment: RelaySegment; readonly drawing: NamedDrawing; readonly share: number }) {
  const { t } = useTranslation('instance');
  const formats = useFormats();
  const who = useWho(segment, drawing);
  const { turn, from, to, current } = segment;
  const label = t('relay.label', { who, from: formats.when(new Date(from)), for: formats.duration(to - from) });
  return (
    <li style={{ flexGrow: Math.max(share, 0.001) }} data-turn={turn} data-current={current || undefined} title={label}>
      <span>
        {turn !== 'idle' && <Icon name={turn === 'neutral' ? 'action' : familyIcon(turn)} size={14} />}
        {share >= wordsFrom && <em className="tt-ellipsis">{who}</em>}
        <span className="tt-hidden">{label}</span>
      </span>
      <time>
        {share >= (current ? nowFrom : timeFrom) && formats.time(new Date(from))}
        {current && <b>{t('relay.now')}</b>}
      </time>
    </li>
  );
}

type Nobody = 'paused' | 'stuck' | 'nobody' | 'system';

/** Why nobody holds it. */
function nobodyWord({ status, incident, works }: InstanceView): Nobody {
  if (status === 'paused') return 'paused';
  if (incident) return 'stuck';
  return works.some((work) => work.status === 'open') ? 'nobody' : 'system';
}

function Holding({ view }: { readonly view: InstanceView }) {
  const { holder, status } = view;
  const { t } = useTranslation('instance');
  const formats = useFormats();
  if (status === 'ended' || status === 'refused') return null;
  return (
    <div className="tt-track-holder">
      {holder === null ? (
        <div>
          <b>{t(`relay.${nobodyWord(view)}`)}</b>
          <p className="tt-meta tt-t3">{t(`relay.${nobodyWord(view)}Body`)}</p>
        </div>
      ) : (
        <>
          <Avatar name={holder.name} />
          <div>
            <b>{holder.name}</b>
            {holder.until !== null && (
              <p className="tt-meta">
                {t('relay.until', { time: formats.time(holder.until) })} <Countdown due={holder.until} soonMs={600_000} />
              </p>
            )}
          </div>
        </>
      )}
    </div>
  );
}

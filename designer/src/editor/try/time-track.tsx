import { describeEntry } from '@tongtu/workflows/journal';
import type { SimulatedEntry } from '@tongtu/workflows/simulator';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { labelled, trackPlaces } from './track-places.js';
import type { Trial } from './trial.js';
import { useTrialWorld } from './trial-context.js';
import { ifNobodyActs } from './what-if.js';

/** What is worth a mark on the track, of what has been. */
const marked: ReadonlySet<string> = new Set([
  'began',
  'verification-failed',
  'breakpoint',
  'climbed',
  'offered',
  'incident',
  'completed',
  'declined',
  'expired',
  'ended',
]);

interface Mark {
  readonly at: string;
  readonly entry: SimulatedEntry;
  readonly isPast: boolean;
}

/** Past marks at the same minute are one: the last. At most so many, the newest. */
function pastMarks(journal: readonly SimulatedEntry[]): readonly Mark[] {
  const byMinute = new Map<string, Mark>();
  for (const entry of journal) if (marked.has(entry.kind)) byMinute.set(entry.at.slice(0, 16), { at: entry.at, entry, isPast: true });
  const all = [...byMinute.values()];
  return all.length <= 5 ? all : [...all.slice(0, 1), ...all.slice(-4)];
}

/** Time as a line: what happened, where we are, what will come if nobody does anything. */
export function TimeTrack({ trial: { now } }: { readonly trial: Trial }) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { formats, names, zone } = useTrialWorld();
  const marks = useMemo(() => {
    const coming = ifNobodyActs(now, 4)
      .slice(0, 3)
      .map(({ at, entry }): Mark => ({ at, entry, isPast: false }));
    return [...pastMarks(now.journal), ...coming];
  }, [now]);
  const last = marks.at(-1)?.at ?? now.at;
  const ends = last < now.at ? [...marks, { at: now.at }] : marks;
  const { places, placeOf } = trackPlaces(ends);
  const here = placeOf(now.at);
  const words = labelled(places.slice(0, marks.length), 0.15);
  return (
    <div className="tt-track" role="img" aria-label={t('clock.track')}>
      <i className="tt-track-line" />
      <i className="tt-track-past" style={{ width: `${String(here * 100)}%` }} />
      {marks.map(({ at, entry, isPast }, index) => {
        const place = places[index] ?? 0;
        const side = place > 0.93 ? 'end' : place < 0.05 ? 'start' : undefined;
        const { title } = describeEntry(entry, { language, zone, names });
        return (
          <span
            title={title}
            key={`${entry.origin} ${String(entry.sequence)}`}
            className="tt-track-mark"
            data-past={isPast || undefined}
            data-kind={entry.kind}
            data-side={side}
            style={{ left: `${String(place * 100)}%` }}
          >
            <i />
            {words[index] === true && (
              <>
                <em>{formats.when(at, new Date(now.at))}</em>
                <em className="tt-ellipsis">{title}</em>
              </>
            )}
          </span>
        );
      })}
      <i className="tt-track-now" style={{ left: `${String(here * 100)}%` }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import type { Work } from '../server/tasks.js';
import { Countdown } from '../ui/countdown.js';
import { useNow } from '../ui/use-now.js';
import { clockOf, shareOf } from './promised-times.js';

/** The promised times of a task as a bar: how much has passed, where the goal is, and how long it is to what comes next. */
export function PromisedBar({ work }: { readonly work: Work }) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const now = useNow();
  const clock = clockOf(work);
  if (!clock) return <span className="tt-grow" />;
  const { next, goal, deadline } = clock;
  const share = (at: string) => shareOf({ from: work.openedAt, to: deadline ?? goal ?? work.expiresAt }, Date.parse(at));
  const passed = share(new Date(work.waiting ? Date.parse(work.waiting.since) : now).toISOString());
  return (
    <>
      <div className="tt-promised" role="img" aria-label={t('promised.bar')} data-late={(clock.isLate && !work.waiting) || undefined}>
        <i style={{ width: `${String(passed * 100)}%` }} />
        {goal !== null && deadline !== null && <b style={{ left: `${String(share(goal) * 100)}%` }} />}
      </div>
      <span className="tt-work-due">
        <small>{work.waiting ? t('promised.waiting') : t(`promised.${next.what}`)}</small>
        {work.waiting ? (
          <span className="tt-t3">{formats.duration(now - Date.parse(work.waiting.since))}</span>
        ) : (
          <Countdown due={next.due} as="clock" soonMs={SOON_MS} />
        )}
      </span>
      <span className="tt-meta tt-t2 tt-promised-words">
        {goal !== null && <span>{t('promised.goalAt', { time: formats.when(goal) })}</span>}
        {deadline !== null && <span>{t('promised.deadlineAt', { time: formats.when(deadline) })}</span>}
      </span>
    </>
  );
}

/** A time this near is shown amber. */
const SOON_MS = 10 * 60_000;

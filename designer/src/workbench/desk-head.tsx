import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { say } from '@tongtu/workflows/graph';
import type { TaskAnswer, TaskPage } from '../server/tasks.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { Countdown } from '../ui/countdown.js';
import { useNow } from '../ui/use-now.js';
import { DeskActions } from './desk-actions.js';
import { PromisedBar } from './promised-bar.js';
import { clockOf } from './promised-times.js';
import { RelayBar } from './relay-bar.js';

export interface HeadProps {
  readonly page: TaskPage;
  readonly mine: boolean;
  readonly act: (what: Promise<TaskAnswer>) => Promise<void>;
  readonly release: () => Promise<void>;
  readonly complete: (outcome?: string) => Promise<void>;
}

/** Who it is about, how long it has waited, and the one thing to do next. */
export function DeskHead(props: HeadProps) {
  const { page, mine } = props;
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const now = useNow();
  const { work, task, customer } = page;
  const due = mine && work.lease ? work.lease.until : (task.until ?? work.expiresAt);
  const isPromised = clockOf(work) !== null;
  const dueWord = mine ? t('head.leaseUntil') : t(task.until === null ? 'head.expires' : 'head.offerUntil');
  return (
    <header className="tt-work-head">
      <div className="tt-work-title">
        <h1 className="tt-ellipsis">{customer?.name ?? say(work.name, language)}</h1>
        <span className="tt-t2 tt-ellipsis">{say(work.name, language)}</span>
        <span className="tt-grow" />
        {work.status === 'open' && <DeskActions {...props} />}
      </div>
      <div className="tt-work-clock">
        {isPromised ? (
          <PromisedBar work={work} />
        ) : (
          <>
            <RelayBar work={work} />
            {work.status === 'open' && (
              <span className="tt-work-due">
                <small>{dueWord}</small>
                <Countdown due={due} as="clock" soonMs={60_000} />
              </span>
            )}
          </>
        )}
        <span className="tt-meta tt-t2">
          {t('head.since', { time: formats.duration(now - Date.parse(task.createdAt)) })}
          <br />
          <Link to={`/instances/${work.instance}`}>{t('head.openInstance')}</Link>
        </span>
      </div>
    </header>
  );
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskActs, taskKeys, useTasks, type TaskRow, type TaskView } from '../server/tasks.js';
import { useLiveQueries } from '../server/use-live.js';
import { useQueryClient } from '@tanstack/react-query';
import { say } from '@tongtu/workflows/graph';
import { isProblem } from '../server/api-problem.js';
import { useLanguage } from '../i18n/use-language.js';
import { useAnnounce } from '../ui/announcer.js';
import { Countdown } from '../ui/countdown.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons/icon.js';
import { ErrorNote } from '../ui/notes.js';
import { PillFilter } from '../ui/pill-filter.js';
import { Shortcut } from '../ui/shortcut.js';
import { ListSkeleton } from '../ui/skeleton.js';
import { familyIcon, Status, Tag } from '../ui/tags.js';
import { useKeys } from '../ui/use-keys.js';
import { useNow } from '../ui/use-now.js';
import { NoticesStrip } from './notices-strip.js';
import { dueOf } from './promised-times.js';

/** Those that wait for the customer have a list of their own while there are any. */
const views: readonly TaskView[] = ['mine', 'waiting', 'open', 'done'];

/** An offer that runs out this soon is shown amber. */
const SOON_MS = 5 * 60_000;

interface QueueProps {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Who waits for this member of staff: mine, open, done; news arrive by themselves. */
export function TaskQueue({ openId, onOpen }: QueueProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [view, setView] = useState<TaskView>('open');
  const { data, error, refetch } = useTasks(view);
  const live = useLiveQueries(['tasks'], [taskKeys.all]);
  const items = data?.items ?? [];
  const isParked = view === 'waiting' || (data?.counts.waiting ?? 0) > 0;

  const seen = useRef<ReadonlySet<string> | null>(null);
  const tellNews = useEffectEvent((rows: readonly TaskRow[]) => {
    const fresh = seen.current === null ? undefined : rows.find((row) => row.state === 'offered' && !seen.current?.has(row.id));
    if (fresh) announce(t('queue.newTask', { name: say(fresh.name, language) }));
    seen.current = new Set([...(seen.current ?? []), ...rows.map((row) => row.id)]);
  });
  useEffect(() => {
    if (data) tellNews(data.items);
  }, [data]);

  const step = (by: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, items.findIndex((item) => item.id === openId) + by))];
    if (next) onOpen(next.id);
  };
  const claimFirst = async () => {
    const row = items.find((item) => item.id === openId) ?? items[0];
    if (!row || row.state !== 'offered') return;
    onOpen(row.id);
    try {
      await taskActs.claim(row.id);
    } catch (trouble) {
      if (!isProblem(trouble)) throw trouble;
    }
    await client.invalidateQueries({ queryKey: taskKeys.all });
  };
  useKeys({ j: () => step(1), k: () => step(-1), c: () => void claimFirst() });

  return (
    <aside className="tt-queue" aria-label={t('queue.title')}>
      <header>
        <h2>{t('queue.title')}</h2>
        <span className="tt-grow" />
        <Status tone={live === 'reconnecting' ? 'amber' : 'ok'}>
          {t(`live.${live === 'reconnecting' ? 'reconnecting' : 'live'}`, { ns: 'app' })}
        </Status>
      </header>
      <PillFilter
        label={t('queue.label')}
        value={view}
        onChange={setView}
        options={views
          .filter((value) => value !== 'waiting' || view === 'waiting' || (data?.counts.waiting ?? 0) > 0)
          .map((value) => ({
            value,
            label: t(`queue.${value}`),
            ...(data && (value !== 'done' || !isParked) ? { count: data.counts[value] } : {}),
          }))}
      />
      <NoticesStrip />
      {view === 'open' && items.length > 0 && (
        <p className="tt-queue-hint">
          {t('queue.claimable')} <Shortcut keys="C" />
        </p>
      )}
      {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <ListSkeleton rows={6} height={75} />}
      {data && items.length === 0 && <NobodyWaits view={view} />}
      <ul aria-label={t('queue.list')}>
        {items.map((row) => (
          <QueueRow key={row.id} row={row} open={row.id === openId} onOpen={onOpen} />
        ))}
      </ul>
    </aside>
  );
}

function NobodyWaits({ view }: { readonly view: TaskView }) {
  const { t } = useTranslation('workbench');
  const words = {
    mine: ['queue.emptyMine', 'queue.emptyMineBody'],
    waiting: ['queue.emptyWaiting', 'queue.emptyWaitingBody'],
    open: ['queue.emptyOpen', 'queue.emptyOpenBody'],
    done: ['queue.emptyDone', 'queue.emptyDoneBody'],
  } as const;
  const [title, body] = words[view];
  return <EmptyState small title={t(title)} body={t(body)} />;
}

function QueueRow({ row, open, onOpen }: { readonly row: TaskRow; readonly open: boolean; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const now = useNow();
  const due = dueOf(row, now);
  const why = row.why === null ? null : t(`why.${whyKey(row.why.code)}`);
  const isLate = row.deadlineAt !== null && Date.parse(row.deadlineAt) <= now;
  return (
    <li>
      <button type="button" data-open={open || undefined} aria-current={open || undefined} onClick={() => onOpen(row.id)}>
        <span className="tt-queue-bar" data-family={row.family} data-late={(isLate && row.closedAt === null) || undefined} />
        <span className="tt-queue-top">
          <b className="tt-ellipsis">{row.customer?.name ?? say(row.name, language)}</b>
          {row.customer && row.customer.tier !== 'normal' && <Tag>{t(row.customer.tier === 'vip' ? 'queue.vip' : 'queue.gold')}</Tag>}
          <span className="tt-grow" />
          {row.purpose !== 'work' && <Tag tone="accent">{t(`queue.purpose.${row.purpose}`)}</Tag>}
          {row.closedAt === null &&
            (row.waitingSince === null ? (
              <Countdown due={due} as="clock" soonMs={SOON_MS} />
            ) : (
              <span className="tt-t3">{t('queue.waitingShort')}</span>
            ))}
        </span>
        <span className="tt-ellipsis">{say(row.name, language)}</span>
        <span className="tt-queue-why">
          <Icon name={familyIcon(row.family)} size={14} />
          <span className="tt-ellipsis">
            {row.holder && !row.holder.mine ? t('queue.heldBy', { name: row.holder.name }) : (why ?? say(row.journey.name, language))}
          </span>
        </span>
      </button>
    </li>
  );
}

const known = [
  ...(['idle', 'no-answer', 'asked-for-person', 'ai-unsure', 'direct', 'handed-over', 'latest-moment'] as const),
  ...(['goal-passed', 'deadline-passed', 'overdue'] as const),
];
type KnownWhy = (typeof known)[number];

function whyKey(code: string): KnownWhy | 'other' {
  return known.find((one) => one === code) ?? 'other';
}

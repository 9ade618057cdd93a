import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { useTimeline, type TimelineItem } from '../server/customers.js';
import { EmptyState } from '../ui/empty-state.js';
import type { IconName } from '../ui/icons/icon.js';
import { ErrorNote } from '../ui/notes.js';
import { ListSkeleton } from '../ui/skeleton.js';
import { Chip, familyIcon, FamilyTag, Tag, type TagTone } from '../ui/tags.js';
import { deliveryWord, toneOfDelivery, toneOfWork, workWord } from './timeline-words.js';

/** What happened with the customer, newest first; each leads to the journey it belongs to. */
export function Timeline({ customer }: { readonly customer: string }) {
  const { t } = useTranslation('customers');
  const list = useTimeline(customer);
  const items = list.data?.pages.flatMap((page): readonly TimelineItem[] => page.items) ?? [];
  if (list.error !== null && items.length === 0) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <ListSkeleton rows={6} height={56} />;
  if (items.length === 0) return <EmptyState small icon="history" title={t('timeline.empty')} body={t('timeline.emptyBody')} />;
  return (
    <>
      <ol className="tt-timeline" aria-label={t('timeline.label')}>
        {items.map((item) => (
          <Line key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ol>
      {list.hasNextPage && (
        <Button type="text" block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
}

interface Told {
  readonly icon: IconName;
  readonly tone: TagTone;
  readonly title: string;
  readonly state: string;
  readonly stateTone: TagTone;
  readonly more: readonly string[];
}

function useTold(item: TimelineItem): Told {
  const { t } = useTranslation('customers');
  const { say } = useLanguage();
  const formats = useFormats();
  const lasted = (end: string): string => formats.duration(Date.parse(end) - Date.parse(item.at));
  const journey = say(item.journey.name);
  if (item.kind === 'instance') {
    const over = item.endedAt === null ? t('timeline.running') : t('timeline.over', { for: lasted(item.endedAt) });
    const state = item.status === 'refused' ? t('timeline.refused') : over;
    const stateTone = item.endedAt === null && item.status !== 'refused' ? 'accent' : 'plain';
    return { icon: 'route', tone: 'accent', title: t('timeline.journey', { journey }), state, stateTone, more: [] };
  }
  if (item.kind === 'delivery') {
    const word = deliveryWord(item.status);
    return {
      icon: 'mail',
      tone: 'neutral',
      title: t('timeline.delivery', { title: item.title }),
      state: t(`delivery.${word}`),
      stateTone: toneOfDelivery(word),
      more: [journey],
    };
  }
  const word = workWord(item.status);
  return {
    icon: familyIcon(item.family ?? 'customer'),
    tone: item.family ?? 'customer',
    title: t('timeline.touchpoint', { step: say(item.step) }),
    state: t(`work.${word}`),
    stateTone: toneOfWork(word),
    more: [
      journey,
      ...(item.closedAt === null ? [] : [t('timeline.worked', { for: lasted(item.closedAt) })]),
      ...(item.breakpointAt === null ? [] : [t('timeline.stopped', { time: formats.when(item.breakpointAt) })]),
    ],
  };
}

function Line({ item }: { readonly item: TimelineItem }) {
  const { t } = useTranslation('drawing');
  const formats = useFormats();
  const { icon, tone, title, state, stateTone, more } = useTold(item);
  return (
    <li>
      <Link to={`/instances/${item.kind === 'instance' ? item.id : item.instance}`}>
        <time>{formats.when(item.at)}</time>
        <Chip icon={icon} tone={tone} />
        <span className="tt-grow">
          <b className="tt-ellipsis">{title}</b>
          {more.length > 0 && <span className="tt-meta tt-t2 tt-ellipsis">{more.join(t('comma'))}</span>}
        </span>
        {item.kind === 'touchpoint' && item.family !== null && item.family !== 'customer' && <FamilyTag family={item.family} />}
        <Tag tone={stateTone}>{state}</Tag>
      </Link>
    </li>
  );
}

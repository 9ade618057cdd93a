import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceItem, Standing } from '../server/instances.js';
import { FamilyTag, Tag } from '../ui/tags.js';
import { useNow } from '../ui/use-now.js';
import { causeOf } from './cause.js';

/** Where it stands: an incident first, then the main line, where it has stood longest. */
export function chiefPosition(positions: readonly Standing[], step: string | null): Standing | undefined {
  const here = step === null ? positions : positions.filter((position) => position.step === step);
  return (
    here.find(({ incident }) => incident !== null) ??
    here.toSorted((a, b) => Number(a.side) - Number(b.side) || a.enteredAt.localeCompare(b.enteredAt))[0]
  );
}

interface RowProps {
  readonly item: InstanceItem;
  /** The step that is looked at; null = all. */
  readonly step: string | null;
  /** The version that is drawn: who is on another one is marked. */
  readonly onVersion: number;
}

/** A customer on the way: who, where, how long, and what happens next. */
export function PeopleRow({ item, step, onVersion }: RowProps) {
  const { t } = useTranslation('monitor');
  const { say } = useLanguage();
  const formats = useFormats();
  const now = useNow();
  const chief = chiefPosition(item.positions, step);
  const since = chief?.enteredAt ?? item.startedAt;
  const incident = chief?.incident ?? null;
  const { customer } = item;
  return (
    <li>
      <Link to={`/instances/${item.id}`} className="tt-people-row" data-incident={incident !== null || undefined}>
        <span className="tt-people-line">
          <b className="tt-ellipsis">{customer?.name ?? t('row.noCustomer')}</b>
          {customer !== null && customer.tier !== 'normal' && <Tag>{t(customer.tier === 'vip' ? 'row.vip' : 'row.gold')}</Tag>}
          {item.family !== null && <FamilyTag family={item.family} />}
          {item.version !== onVersion && <Tag>{t('row.version', { n: item.version })}</Tag>}
          {chief?.side === true && <Tag>{t('row.side')}</Tag>}
          <span className="tt-grow" />
          <b className="tt-people-time" data-tone={incident === null ? undefined : 'error'}>
            {formats.duration(now - Date.parse(since))}
          </b>
        </span>
        <span className="tt-people-line tt-meta">
          <span className="tt-ellipsis tt-t2">
            {incident === null ? say(chief?.name ?? undefined) : t(`cause.${causeOf(incident.code)}`)}
          </span>
          <span className="tt-grow" />
          <NextWord item={item} incident={incident !== null} />
        </span>
      </Link>
    </li>
  );
}

function NextWord({ item, incident }: { readonly item: InstanceItem; readonly incident: boolean }) {
  const { t } = useTranslation('monitor');
  const formats = useFormats();
  const { status, holder, family, breakpointAt } = item;
  const word = (): string => {
    if (status === 'paused') return t('row.paused');
    if (status === 'starting') return t('row.starting');
    if (incident) return t('row.incident');
    if (holder?.until) return t('row.held', { name: holder.name, time: formats.time(holder.until) });
    if (family === 'remote' || family === 'branch') return t('row.waiting');
    return breakpointAt === null ? '' : t('row.breakpoint', { time: formats.when(breakpointAt) });
  };
  return <span className="tt-t3 tt-people-next">{word()}</span>;
}

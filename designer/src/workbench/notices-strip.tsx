import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { readNotice, useNotices, type StaffNotice } from '../server/notices.js';
import { taskKeys } from '../server/tasks.js';
import { IconButton } from '../ui/icon-button.js';
import { Icon } from '../ui/icons/icon.js';

/** Notices that are shown at once; the others follow when these are read. */
const SHOWN = 3;

/** What this member of staff was told about tasks: late, sent back, an opinion. */
export function NoticesStrip() {
  const { t } = useTranslation('workbench');
  const client = useQueryClient();
  const { data } = useNotices();
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const read = async (id: string): Promise<void> => {
    await readNotice(id);
    await client.invalidateQueries({ queryKey: taskKeys.all });
  };
  return (
    <section className="tt-notices" aria-label={t('notices.title')}>
      <h3>
        <Icon name="bell" size={14} />
        {t('notices.title')}
        <em>{items.length}</em>
      </h3>
      <ul>
        {items.slice(0, SHOWN).map((notice) => (
          <NoticeLine key={notice.id} notice={notice} read={() => read(notice.id)} />
        ))}
      </ul>
    </section>
  );
}

const known = ['goal', 'deadline', 'overdue', 'sent-back', 'opinion', 'no-expert'] as const;

function NoticeLine({ notice, read }: { readonly notice: StaffNotice; readonly read: () => Promise<void> }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const about = known.find((one) => one === notice.about) ?? 'other';
  const { round } = notice.args;
  const to = notice.task === null ? `/instances/${notice.instance}` : `/workbench/${notice.task}`;
  return (
    <li>
      <Link to={to} onClick={() => void read()}>
        <b className="tt-ellipsis">{t(`notices.about.${about}`, { n: typeof round === 'number' ? round : 1 })}</b>
        <span className="tt-meta tt-t2 tt-ellipsis">
          {[notice.customer, say(notice.name, language), formats.when(notice.createdAt)].filter((part) => part !== null).join(' ')}
        </span>
      </Link>
      <IconButton icon="check" size="small" label={t('notices.read')} onClick={() => void read()} />
    </li>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/staff-context.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceView, JournalItem } from '../server/instances.js';
import { Icon } from '../ui/icons/icon.js';
import { Note } from '../ui/notes.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { useNow } from '../ui/use-now.js';
import { useOrders } from './use-orders.js';

/** What stopped it, in the journal's own words, and the way on. */
export function TroubleNote({ view, journal }: { readonly view: InstanceView; readonly journal: readonly JournalItem[] }) {
  const { t } = useTranslation('instance');
  const { say, language } = useLanguage();
  const formats = useFormats();
  const now = useNow();
  const staff = useStaff();
  const { give } = useOrders(view);
  const position = view.positions.find(({ incident }) => incident !== null);
  if (position === undefined || position.incident === null) return null;
  const { at } = position.incident;
  const entry = journal.find(({ kind, step }) => kind === 'incident' && step === position.step);
  const step = position.name === null ? t('waits.unnamed') : say(position.name);
  const canRetry = view.orders.includes('retry') && staff.roles.includes('operator');
  return (
    <div className="tt-instance-trouble">
      <Note
        kind="error"
        title={t('trouble.title', { step })}
        actions={
          canRetry && (
            <ReasonPopover
              title={t('orders.retry')}
              body={t('orders.retryBody')}
              confirm={t('orders.retry')}
              onConfirm={(reason) => give({ kind: 'retry', position: position.id }, reason)}
            >
              <Button size="small" type="primary" icon={<Icon name="retry" size={14} />}>
                {t('orders.retry')}
              </Button>
            </ReasonPopover>
          )
        }
      >
        {entry?.words[language].why} {t('trouble.since', { time: formats.when(at), for: formats.duration(now - Date.parse(at)) })}
      </Note>
    </div>
  );
}

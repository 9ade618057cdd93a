import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { say } from '@tongtu/workflows/graph';
import { taskActs, type TaskAnswer, type TaskPage } from '../server/tasks.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { Countdown } from '../ui/countdown.js';
import { Icon } from '../ui/icons/icon.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { Shortcut } from '../ui/shortcut.js';
import { useKeys } from '../ui/use-keys.js';
import { useNow } from '../ui/use-now.js';
import { RelayBar } from './relay-bar.js';

interface HeadProps {
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
  const dueWord = mine ? t('head.leaseUntil') : t(task.until === null ? 'head.expires' : 'head.offerUntil');
  return (
    <header className="tt-work-head">
      <div className="tt-work-title">
        <h1 className="tt-ellipsis">{customer?.name ?? say(work.name, language)}</h1>
        <span className="tt-t2 tt-ellipsis">{say(work.name, language)}</span>
        <span className="tt-grow" />
        {work.status === 'open' && (mine ? <MineActions {...props} /> : <OtherActions {...props} />)}
      </div>
      <div className="tt-work-clock">
        <RelayBar work={work} />
        {work.status === 'open' && (
          <span className="tt-work-due">
            <small>{dueWord}</small>
            <Countdown due={due} as="clock" soonMs={60_000} />
          </span>
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

function MineActions({ page, act, release, complete }: HeadProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const { work, task } = page;
  const finish = () => void complete().catch(() => undefined); // the form shows what is missing
  useKeys({ 'ctrl+enter': finish });
  const done = (
    <>
      {t('head.done')} <Shortcut keys="Ctrl ↵" />
    </>
  );
  return (
    <>
      <Button onClick={() => void release()}>{t('head.release')}</Button>
      {work.kind === 'touch' ? (
        <>
          <ReasonPopover
            title={t('head.transfer')}
            body={t('head.transferBody')}
            confirm={t('head.transfer')}
            onConfirm={(reason) => act(taskActs.handOver(task.id, reason))}
          >
            <Button icon={<Icon name="transfer" size={16} />}>{t('head.transfer')}</Button>
          </ReasonPopover>
          <ReasonPopover
            danger
            title={t('head.decline')}
            body={t('head.declineBody')}
            confirm={t('head.decline')}
            onConfirm={(reason) => act(taskActs.decline(task.id, reason))}
          >
            <Button>{t('head.decline')}</Button>
          </ReasonPopover>
        </>
      ) : (
        <ReasonPopover
          danger
          title={t('head.giveBack')}
          body={t('head.giveBackBody')}
          confirm={t('head.giveBack')}
          onConfirm={(reason) => act(taskActs.decline(task.id, reason))}
        >
          <Button>{t('head.giveBack')}</Button>
        </ReasonPopover>
      )}
      {work.completions.length > 1 ? (
        <Dropdown
          menu={{
            items: work.completions.map(({ code, label }) => ({
              key: code,
              label: say(label, language),
              onClick: () => void complete(code).catch(() => undefined),
            })),
          }}
        >
          <Button type="primary" icon={<Icon name="check" size={16} />}>
            {done}
          </Button>
        </Dropdown>
      ) : (
        <Button type="primary" icon={<Icon name="check" size={16} />} onClick={finish}>
          {done}
        </Button>
      )}
    </>
  );
}

function OtherActions({ page, act }: HeadProps) {
  const { t } = useTranslation('workbench');
  const { task, work } = page;
  if (work.lease) {
    return (
      <ReasonPopover
        title={t('head.takeOver')}
        body={t('head.takeOverBody', { name: work.lease.holder.name })}
        confirm={t('head.takeOver')}
        onConfirm={(reason) => act(taskActs.claim(task.id, { reason }))}
      >
        <Button type="primary" icon={<Icon name="hand" size={16} />}>
          {t('head.takeOver')}
        </Button>
      </ReasonPopover>
    );
  }
  return (
    <Button type="primary" icon={<Icon name="hand" size={16} />} onClick={() => void act(taskActs.claim(task.id)).catch(() => undefined)}>
      {t('head.claim')} <Shortcut keys="C" />
    </Button>
  );
}

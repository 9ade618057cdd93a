import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useLanguage } from '../i18n/use-language.js';
import { taskActs } from '../server/tasks.js';
import { Icon } from '../ui/icons/icon.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { Shortcut } from '../ui/shortcut.js';
import { useKeys } from '../ui/use-keys.js';
import type { HeadProps } from './desk-head.js';

/** What can be done to the task as a whole, by whoever looks at it. */
export function DeskActions(props: HeadProps) {
  const { page, mine } = props;
  const { work, task } = page;
  if (task.purpose === 'expert') return null;
  if (!mine) return <OtherActions {...props} />;
  return work.review?.now ? <ReviewActions {...props} /> : <MineActions {...props} />;
}

/** The second person confirms what was handed in, or sends it back. */
function ReviewActions({ page: { task }, act, release }: HeadProps) {
  const { t } = useTranslation('workbench');
  const confirm = () => void act(taskActs.confirm(task.id)).catch(() => undefined);
  useKeys({ 'ctrl+enter': confirm });
  return (
    <>
      <Button onClick={() => void release()}>{t('head.release')}</Button>
      <ReasonPopover
        danger
        title={t('review.sendBack')}
        body={t('review.sendBackBody')}
        confirm={t('review.sendBack')}
        onConfirm={(reason) => act(taskActs.sendBack(task.id, reason))}
      >
        <Button icon={<Icon name="undo" size={16} />}>{t('review.sendBack')}</Button>
      </ReasonPopover>
      <Button type="primary" icon={<Icon name="check" size={16} />} onClick={confirm}>
        {t('review.confirm')} <Shortcut keys="Ctrl ↵" />
      </Button>
    </>
  );
}

/** Stops the clock with the reason, or lets it go on. */
function ClockAction({ page: { work, task }, act }: Pick<HeadProps, 'page' | 'act'>) {
  const { t } = useTranslation('workbench');
  if (work.waiting)
    return (
      <Button icon={<Icon name="play" size={16} />} onClick={() => void act(taskActs.goOn(task.id)).catch(() => undefined)}>
        {t('clock.goOn')}
      </Button>
    );
  if (!work.mayWait) return null;
  return (
    <ReasonPopover
      title={t('clock.wait')}
      body={t('clock.waitBody')}
      confirm={t('clock.wait')}
      onConfirm={(reason) => act(taskActs.wait(task.id, reason))}
    >
      <Button icon={<Icon name="pause" size={16} />}>{t('clock.wait')}</Button>
    </ReasonPopover>
  );
}

function MineActions({ page, act, release, complete }: HeadProps) {
  const { t } = useTranslation('workbench');
  const { work } = page;
  const finish = () => void complete().catch(() => undefined); // the form shows what is missing
  useKeys({ 'ctrl+enter': finish });
  return (
    <>
      <Button onClick={() => void release()}>{t('head.release')}</Button>
      {work.kind === 'touch' ? (
        <TouchActions page={page} act={act} />
      ) : (
        <>
          <ClockAction page={page} act={act} />
          <GiveBack page={page} act={act} />
        </>
      )}
      <Finish work={work} complete={complete} finish={finish} />
    </>
  );
}

type PartProps = Pick<HeadProps, 'page' | 'act'>;

function TouchActions({ page: { task }, act }: PartProps) {
  const { t } = useTranslation('workbench');
  return (
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
  );
}

function GiveBack({ page: { task }, act }: PartProps) {
  const { t } = useTranslation('workbench');
  return (
    <ReasonPopover
      danger
      title={t('head.giveBack')}
      body={t('head.giveBackBody')}
      confirm={t('head.giveBack')}
      onConfirm={(reason) => act(taskActs.decline(task.id, reason))}
    >
      <Button>{t('head.giveBack')}</Button>
    </ReasonPopover>
  );
}

interface FinishProps extends Pick<HeadProps, 'complete'> {
  readonly work: HeadProps['page']['work'];
  readonly finish: () => void;
}

function Finish({ work, complete, finish }: FinishProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const done = (
    <>
      {t(work.review ? 'review.submit' : 'head.done')} <Shortcut keys="Ctrl ↵" />
    </>
  );
  const icon = <Icon name="check" size={16} />;
  if (work.completions.length <= 1)
    return (
      <Button type="primary" icon={icon} onClick={finish}>
        {done}
      </Button>
    );
  const items = work.completions.map(({ code, label }) => ({
    key: code,
    label: say(label, language),
    onClick: () => void complete(code).catch(() => undefined),
  }));
  return (
    <Dropdown menu={{ items }}>
      <Button type="primary" icon={icon}>
        {done}
      </Button>
    </Dropdown>
  );
}

function OtherActions({ page, act }: HeadProps) {
  const { t } = useTranslation('workbench');
  const { task, work } = page;
  if (work.review?.now?.mine) return null;
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

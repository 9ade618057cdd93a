import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { TaskPage, Work } from '../server/tasks.js';
import { ErrorNote, Note } from '../ui/notes.js';
import type { TaskForm } from './use-task-form.js';

/** Somebody else holds it: who, since when, until when, and that nothing typed here was lost. */
export function HeldNote({ page: { work }, form }: { readonly page: TaskPage; readonly form: TaskForm }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const unsaved = Object.keys(form.kept);
  const { refused } = form;
  if (refused && !(work.lease && !work.lease.mine))
    return Object.keys(form.troubles).length > 0 ? null : <ErrorNote error={refused} actions={<Retry form={form} />} />;
  if (work.status !== 'open' || !work.lease || work.lease.mine) return null;
  const { holder, since, until } = work.lease;
  const values = { name: holder.name, since: formats.clock(since), until: formats.time(until), n: unsaved.length };
  const field = work.form.sections.flatMap((section) => section.fields).find((one) => one.key === unsaved[0]);
  if (!field) {
    return (
      <Note kind="refused" title={t('held.titlePlain', values)}>
        {t('held.bodyPlain', values)}
      </Note>
    );
  }
  return (
    <Note kind="refused" title={t('held.title', { ...values, field: say(field.label, language) })} actions={<Retry form={form} />}>
      {t('held.body', values)}
    </Note>
  );
}

function Retry({ form }: { readonly form: TaskForm }) {
  const { t } = useTranslation('workbench');
  return (
    <>
      <Button size="small" type="primary" onClick={() => void form.settle()}>
        {t('held.retry')}
      </Button>
      <Button size="small" onClick={form.discard}>
        {t('held.discard')}
      </Button>
    </>
  );
}

/** It is over: how, by whom, when. */
export function ClosedNote({ work }: { readonly work: Work }) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  if (work.status === 'open') return null;
  const time = work.closedAt === null ? '' : formats.when(work.closedAt);
  return (
    <Note kind={work.status === 'completed' ? 'ok' : 'info'} title={t(`closed.${work.status}`, { name: work.closedBy?.name ?? '', time })}>
      {t('closed.body')}
    </Note>
  );
}

/** The clock stands still: since when, why, and when it goes on at the latest. */
export function WaitingNote({ waiting }: { readonly waiting: NonNullable<Work['waiting']> }) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const { since, until, reason, by } = waiting;
  return (
    <Note kind="info" icon="pause" title={t('clock.waiting', { name: by.name, time: formats.when(since) })}>
      {t('clock.waitingBody', { reason, until: formats.when(until) })}
    </Note>
  );
}

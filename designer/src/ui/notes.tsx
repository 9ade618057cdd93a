import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../server/api-problem.js';
import { Icon, type IconName } from './icons/icon.js';
import './notes.css';

/** How serious a note is; `refused` is amber with a lock: nothing is broken, someone else holds it. */
type NoteKind = 'error' | 'warning' | 'refused' | 'info' | 'ok';

const icons: Readonly<Record<NoteKind, IconName>> = { error: 'error', warning: 'warning', refused: 'lock', info: 'info', ok: 'done' };

interface NoteProps {
  readonly kind: NoteKind;
  readonly title: ReactNode;
  /** The cause and what still works. */
  readonly children?: ReactNode;
  /** The way out: one or two buttons. */
  readonly actions?: ReactNode;
  readonly icon?: IconName;
}

/** Something to be told at its place: what it is, why, and the way out. */
export function Note({ kind, title, children, actions, icon }: NoteProps) {
  return (
    <div className="tt-note" data-kind={kind} role={kind === 'error' || kind === 'refused' ? 'alert' : 'note'}>
      <Icon name={icon ?? icons[kind]} className="tt-note-icon" />
      <div className="tt-grow">
        <b>{title}</b>
        {children !== undefined && <div className="tt-note-body">{children}</div>}
        {actions !== undefined && <div className="tt-note-actions">{actions}</div>}
      </div>
    </div>
  );
}

interface TroubleWords {
  readonly title: string;
  readonly body: string;
}

/** What went wrong in the reader's words: the server's own where it gave some, else ours. Never a code, never a trace. */
export function useTroubleWords(error: unknown): TroubleWords {
  const { t } = useTranslation('ui');
  if (!isProblem(error)) return { title: t('trouble.unknown'), body: t('trouble.unknownKept') };
  if (error.status === 0) return { title: t('trouble.offline'), body: t('trouble.offlineKept') };
  const fallback = error.status === 403 ? t('trouble.forbidden') : error.status === 404 ? t('trouble.notFound') : t('trouble.unknown');
  const body = [error.detail, error.remedy].filter((part) => part !== undefined && part !== '').join(' ');
  return { title: error.title === '' ? fallback : error.title, body: body === '' ? t('trouble.unknownKept') : body };
}

/** Trouble at its place: the cause, what still works, and a button to try again. A refusal (409) is amber, not red. */
export function ErrorNote({
  error,
  onRetry,
  actions,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const { title, body } = useTroubleWords(error);
  const retry =
    onRetry === undefined ? undefined : (
      <Button size="small" onClick={onRetry} icon={<Icon name="retry" size={14} />}>
        {t('retry')}
      </Button>
    );
  return (
    <Note kind={isProblem(error, 409) ? 'refused' : 'error'} title={title} actions={actions ?? retry}>
      {body}
    </Note>
  );
}

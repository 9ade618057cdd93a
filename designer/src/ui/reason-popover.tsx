import { Button, Input, Popover } from 'antd';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from './notes.js';
import './panel.css';

interface ReasonPopoverProps {
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly body?: ReactNode;
  /** The word on the button. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Further choices over the reason. */
  readonly extra?: ReactNode;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  /** The button that opens it. */
  readonly children: ReactElement;
}

interface ReasonFormProps extends Omit<ReasonPopoverProps, 'children' | 'title'> {
  readonly onDone: () => void;
}

function ReasonForm({ body, confirm, danger = false, extra, onConfirm, onDone }: ReasonFormProps) {
  const { t } = useTranslation('ui');
  const field = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isMissing = asked && reason.trim() === '';
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(reason.trim());
      onDone();
    } catch (trouble) {
      setError(trouble);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="tt-reason">
      {body !== undefined && <p className="tt-t2">{body}</p>}
      {extra}
      <label htmlFor={field} className="tt-meta tt-t3">
        {t('reason.label')}
      </label>
      <Input.TextArea
        id={field}
        autoFocus
        rows={2}
        value={reason}
        maxLength={200}
        placeholder={t('reason.placeholder')}
        {...(isMissing ? { status: 'error' as const } : {})}
        aria-invalid={isMissing}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      />
      <p className="tt-meta" style={{ color: isMissing ? 'var(--err)' : 'var(--t3)' }}>
        {isMissing ? t('reason.needed') : t('reason.recorded')}
      </p>
      {error !== undefined && <ErrorNote error={error} />}
      <div className="tt-row" style={{ justifyContent: 'flex-end' }}>
        <Button size="small" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="small" type="primary" danger={danger} loading={busy} onClick={() => void submit()}>
          {confirm}
        </Button>
      </div>
    </div>
  );
}

/** Asks for a reason where a name goes on record, at the button itself. What was typed stays when it is refused. */
export function ReasonPopover({ title, children, ...form }: ReasonPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      arrow={false}
      destroyOnHidden
      title={title}
      content={<ReasonForm {...form} onDone={() => setOpen(false)} />}
    >
      {children}
    </Popover>
  );
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons/icon.js';
import './panel.css';

interface PanelHeadProps {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  /** A chip before the title. */
  readonly chip?: ReactNode;
  /** Buttons at the right. */
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/** The head of a panel: 56 high, chip, title and what it is about. */
export function PanelHead({ title, under, chip, actions, onClose }: PanelHeadProps) {
  const { t } = useTranslation('ui');
  return (
    <div className="tt-panel-head">
      {chip}
      <div className="tt-grow">
        <h2 className="tt-ellipsis">{title}</h2>
        {under !== undefined && <p className="tt-meta tt-t3 tt-ellipsis">{under}</p>}
      </div>
      {actions}
      {onClose !== undefined && <Button type="text" size="small" aria-label={t('close')} icon={<Icon name="close" />} onClick={onClose} />}
    </div>
  );
}

/** A region of a panel: title that tells or asks, a remark beside it, an action at the right. */
export function Section({
  title,
  remark,
  action,
  children,
}: {
  readonly title: ReactNode;
  readonly remark?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="tt-section">
      <div className="tt-section-head">
        <h3>{title}</h3>
        {remark !== undefined && <span className="tt-meta tt-t3 tt-ellipsis">{remark}</span>}
        <span className="tt-grow" />
        {action}
      </div>
      {children}
    </section>
  );
}

/** One thing that can be done, as a row: icon, what, a sentence, an arrow. */
export function ActionRow({
  icon,
  title,
  body,
  onClick,
  disabled = false,
}: {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly title: string;
  readonly body?: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
}) {
  return (
    <button type="button" className="tt-action-row" onClick={onClick} disabled={disabled}>
      <span className="tt-action-icon">
        <Icon name={icon} />
      </span>
      <span className="tt-grow">
        <b>{title}</b>
        {body !== undefined && <span className="tt-meta tt-t2">{body}</span>}
      </span>
      {!disabled && <Icon name="right" size={14} className="tt-t3" />}
    </button>
  );
}

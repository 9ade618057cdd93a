import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons/icon.js';
import './empty-state.css';

interface EmptyStateProps {
  /** Tells or asks: what will be here. */
  readonly title: string;
  readonly body: string;
  readonly icon?: IconName;
  /** The first move, a button. */
  readonly action?: ReactNode;
  /** How long the first move takes, or what it needs; beside the button. */
  readonly hint?: string;
  /** Inside a panel instead of on a page. */
  readonly small?: boolean;
}

/** Nothing is here yet: what will be, and the first move. */
export function EmptyState({ title, body, icon, action, hint, small = false }: EmptyStateProps) {
  return (
    <div className="tt-empty" data-small={small || undefined}>
      {icon !== undefined && (
        <span className="tt-empty-icon">
          <Icon name={icon} size={20} />
        </span>
      )}
      <h2>{title}</h2>
      <p>{body}</p>
      {action !== undefined && (
        <div className="tt-empty-move">
          {action}
          {hint !== undefined && <span className="tt-meta tt-t3">{hint}</span>}
        </div>
      )}
    </div>
  );
}

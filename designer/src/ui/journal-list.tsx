import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons/icon.js';
import type { TagTone } from './tags.js';
import './journal-list.css';

/** One thing that happened, in the reader's words. */
export interface JournalLine {
  readonly id: string;
  /** As it is written, for example `10:42:18`. */
  readonly time: string;
  readonly icon: IconName;
  readonly tone: TagTone;
  readonly title: string;
  /** Who did it, at the right. */
  readonly actor?: string;
  readonly why?: ReactNode;
  /** The alternative that was not taken, and what it would have needed. */
  readonly notTaken?: string;
  readonly current?: boolean;
}

interface JournalListProps {
  readonly lines: readonly JournalLine[];
  readonly label: string;
  readonly onPick?: (id: string) => void;
}

function Line({ line, onPick }: { readonly line: JournalLine; readonly onPick: JournalListProps['onPick'] }) {
  const { t } = useTranslation('ui');
  return (
    <li
      data-current={line.current === true || undefined}
      data-pick={onPick === undefined ? undefined : true}
      onClick={() => onPick?.(line.id)}
    >
      <time>{line.time}</time>
      <span className="tt-journal-icon" data-tone={line.tone}>
        <Icon name={line.icon} size={14} />
      </span>
      <div className="tt-grow">
        <div className="tt-journal-title">
          <b>{line.title}</b>
          {line.actor !== undefined && <span>{line.actor}</span>}
        </div>
        {line.why !== undefined && line.why !== '' && <p>{line.why}</p>}
        {line.notTaken !== undefined && line.notTaken !== '' && <p className="tt-t3">{t('notTaken', { what: line.notTaken })}</p>}
      </div>
    </li>
  );
}

/** What happened and why, one under the other on a thread. */
export function JournalList({ lines, label, onPick }: JournalListProps) {
  return (
    <ol className="tt-journal" aria-label={label}>
      {lines.map((line) => (
        <Line key={line.id} line={line} onPick={onPick} />
      ))}
    </ol>
  );
}

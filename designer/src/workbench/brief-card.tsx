import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useLanguage } from '../i18n/use-language.js';
import type { TaskBrief } from '../server/tasks.js';
import { IconButton } from '../ui/icon-button.js';
import { Icon, type IconName } from '../ui/icons/icon.js';

/** Lines of a column before the rest is only counted. */
const SHOWN = 4;

/** The hand-over: what to say first, what is done, missing, promised and not to be asked again. */
export function BriefCard({ brief }: { readonly brief: TaskBrief }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [copied, setCopied] = useState(false);
  const opening = say(brief.opening, language);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(opening);
    setCopied(true);
  };
  const missing = brief.missing.map((field) => {
    const label = say(field.label, language);
    if (field.reason === 'failed') return t('brief.failed', { label, times: field.times });
    if (field.customerOnly) return t('brief.customerOnly', { label });
    return field.reason === 'unverified' ? t('brief.unverified', { label }) : label;
  });
  const done = brief.done
    .filter((section) => section.filled > 0)
    .map(({ title, filled, total }) => t('brief.section', { title: say(title, language), filled, total }));
  return (
    <section className="tt-brief">
      {opening !== '' && (
        <div className="tt-brief-opening">
          <span className="tt-meta tt-t3">{t('brief.opening')}</span>
          <b>{`“${opening}”`}</b>
          <IconButton
            icon={copied ? 'check' : 'copy'}
            label={t(copied ? 'brief.copied' : 'brief.copy')}
            size="small"
            onClick={() => void copy()}
          />
        </div>
      )}
      <div className="tt-brief-grid">
        <Column tone="ok" icon="done" title={t('brief.done')} lines={done} none={t('brief.nothingDone')} />
        <Column tone="error" icon="error" title={t('brief.missing')} lines={missing} none={t('brief.nothingMissing')} />
        <Column
          tone="accent"
          icon="pin"
          title={t('brief.promised')}
          lines={brief.promised.map(({ text, by }) => `${text}，${by.name}`)}
          none={t('brief.nothingPromised')}
        />
        <Column
          tone="warning"
          icon="close"
          title={t('brief.notToAsk')}
          lines={brief.notToAsk.map(({ label }) => say(label, language))}
          none={t('brief.askFreely')}
        />
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly tone: 'ok' | 'error' | 'accent' | 'warning';
  readonly icon: IconName;
  readonly title: string;
  readonly lines: readonly string[];
  readonly none: string;
}

function Column({ tone, icon, title, lines, none }: ColumnProps) {
  const { t } = useTranslation('workbench');
  const more = lines.length - SHOWN;
  return (
    <div data-tone={tone}>
      <h3>
        <Icon name={icon} size={16} />
        {title}
      </h3>
      <ul title={lines.join('\n')}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li className="tt-t3">{t('brief.and', { n: more })}</li>}
        {lines.length === 0 && <li className="tt-t3">{none}</li>}
      </ul>
    </div>
  );
}

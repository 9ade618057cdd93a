import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Formats } from '../i18n/format.js';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { JournalItem } from '../server/instances.js';
import { EmptyState } from '../ui/empty-state.js';
import { JournalList, type JournalLine } from '../ui/journal-list.js';
import { PillFilter } from '../ui/pill-filter.js';
import { familyOfEntry, markOf, shownEntries, type JournalFilter } from './journal-lines.js';
import type { NamedDrawing } from './relay-drawing.js';

interface PanelProps {
  readonly journal: readonly JournalItem[];
  readonly drawing: NamedDrawing;
  /** The step whose entries stand out. */
  readonly picked: string | null;
  readonly onPick: (step: string | null) => void;
}

const filters: readonly JournalFilter[] = ['all', 'relay', 'contact', 'operator'];
const atOnce = 50;

/** Times of another day carry their day. */
function timeOf(at: string, formats: Formats): string {
  const when = formats.when(at);
  return when.length > 5 ? when : formats.clock(at);
}

function useLines(entries: readonly JournalItem[], { drawing, picked }: PanelProps): readonly JournalLine[] {
  const { t } = useTranslation('instance');
  const { t: ui } = useTranslation('ui');
  const { language } = useLanguage();
  const formats = useFormats();
  return entries.map((entry) => {
    const family = familyOfEntry(entry, drawing.rungs);
    const { icon, tone } = markOf(entry, family);
    const { title, why, notTaken } = entry.words[language];
    const { actor } = entry;
    const isPerson = actor !== null && actor.kind === 'staff' && family !== 'neutral';
    const by =
      actor === null || actor.kind === 'system'
        ? t('journal.rules')
        : isPerson
          ? t('journal.by', { name: actor.name, family: ui(`family.${family}`) })
          : actor.kind === 'customer'
            ? ui('family.customer')
            : actor.name;
    const current = picked !== null && entry.step === picked;
    return { id: entry.id, time: timeOf(entry.at, formats), icon, tone, title, actor: by, why, notTaken, current };
  });
}

/** What happened and why, newest first. */
export function JournalPanel(props: PanelProps) {
  const { journal, drawing, onPick, picked } = props;
  const { t } = useTranslation('instance');
  const [filter, setFilter] = useState<JournalFilter>('all');
  const [count, setCount] = useState(atOnce);
  const entries = shownEntries(journal, { filter, isMessage: drawing.isMessage });
  const lines = useLines(entries.slice(0, count), props);
  const pick = (id: string): void => {
    const step = journal.find((entry) => entry.id === id)?.step ?? null;
    onPick(step === picked ? null : step);
  };
  return (
    <section className="tt-instance-journal" aria-label={t('journal.title')}>
      <div className="tt-instance-journal-head">
        <h2>{t('journal.title')}</h2>
        <span className="tt-meta tt-t3 tt-ellipsis">{t('journal.under', { count: entries.length })}</span>
        <span className="tt-grow" />
        <PillFilter
          label={t('journal.filter')}
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: t(`journal.${value}`) }))}
        />
      </div>
      <div className="tt-instance-journal-list" role="region" aria-label={t('journal.title')} tabIndex={0}>
        {lines.length === 0 ? (
          <EmptyState small title={t('journal.empty')} body={t('journal.emptyBody')} />
        ) : (
          <JournalList lines={lines} label={t('journal.title')} onPick={pick} />
        )}
        {entries.length > count && (
          <Button type="text" block onClick={() => setCount(count + atOnce)}>
            {t('journal.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

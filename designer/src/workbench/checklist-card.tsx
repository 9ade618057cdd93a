import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { taskActs, type TaskAnswer } from '../server/tasks.js';
import type { Checklist, Evidence } from '../server/task-parts.js';
import { ErrorNote } from '../ui/notes.js';
import { ChecklistLine } from './checklist-line.js';

interface CardProps {
  readonly task: string;
  readonly checklist: Checklist;
  /** The reader works on it now. */
  readonly mine: boolean;
  readonly act: (what: Promise<TaskAnswer>) => Promise<void>;
}

/** What is to be checked, in any order, each with its evidence. */
export function ChecklistCard({ task, checklist, mine, act }: CardProps) {
  const { t } = useTranslation('workbench');
  const [trouble, setTrouble] = useState<unknown>(null);
  const { items, open } = checklist;
  const needed = items.filter((item) => item.required);
  const done = needed.filter((item) => item.done !== null).length;
  const tell = async (what: Promise<TaskAnswer>): Promise<void> => {
    setTrouble(null);
    try {
      await act(what);
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <section className="tt-checklist" aria-label={t('checklist.title')}>
      <header>
        <h3>{t('checklist.title')}</h3>
        <span className="tt-meta tt-t3">{t('checklist.progress', { done, total: needed.length })}</span>
      </header>
      <ul>
        {items.map((item) => (
          <ChecklistLine
            key={item.id}
            item={item}
            mine={mine}
            check={(evidence) => tell(taskActs.check(task, item.id, evidence))}
            uncheck={() => tell(taskActs.uncheck(task, item.id))}
          />
        ))}
      </ul>
      {trouble !== null && <ErrorNote error={trouble} />}
      {open && mine && <AddItem add={(label, evidence) => tell(taskActs.addItem(task, label, evidence))} />}
    </section>
  );
}

const kinds: readonly Evidence[] = ['none', 'photo', 'reading', 'signature', 'file', 'note'];

function AddItem({ add }: { readonly add: (label: string, evidence: Evidence) => Promise<void> }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [label, setLabel] = useState('');
  const [evidence, setEvidence] = useState<Evidence>('none');
  const submit = async (): Promise<void> => {
    if (label.trim() === '') return;
    await add(label.trim(), evidence);
    setLabel('');
  };
  return (
    <div className="tt-checklist-add" lang={language}>
      <Input
        size="small"
        aria-label={t('checklist.addLabel')}
        placeholder={t('checklist.addLabel')}
        value={label}
        maxLength={200}
        onChange={({ target }) => setLabel(target.value)}
        onPressEnter={() => void submit()}
      />
      <Select
        size="small"
        aria-label={t('checklist.evidence')}
        value={evidence}
        options={kinds.map((kind) => ({ value: kind, label: t(`checklist.kinds.${kind}`) }))}
        onChange={setEvidence}
      />
      <Button size="small" disabled={label.trim() === ''} onClick={() => void submit()}>
        {t('checklist.add')}
      </Button>
    </div>
  );
}

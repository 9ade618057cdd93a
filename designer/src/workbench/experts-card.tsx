import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import { taskActs, type TaskAnswer } from '../server/tasks.js';
import type { TaskExpert } from '../server/task-parts.js';
import { Countdown } from '../ui/countdown.js';
import { ErrorNote } from '../ui/notes.js';
import { Tag, type TagTone } from '../ui/tags.js';

interface CardProps {
  readonly task: string;
  readonly experts: readonly TaskExpert[];
  /** The reader works on it now, and may ask. */
  readonly mine: boolean;
  readonly act: (what: Promise<TaskAnswer>) => Promise<void>;
}

/** Who may be asked for advice, and what they said. */
export function ExpertsCard({ task, experts, mine, act }: CardProps) {
  const { t } = useTranslation('workbench');
  const [trouble, setTrouble] = useState<unknown>(null);
  const invite = async (expert: string, question: string): Promise<void> => {
    setTrouble(null);
    try {
      await act(taskActs.invite(task, expert, question));
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <section className="tt-experts" aria-label={t('experts.title')}>
      <h3>{t('experts.title')}</h3>
      <ul>
        {experts.map((expert) => (
          <ExpertLine key={expert.id} expert={expert} mine={mine} invite={(question) => invite(expert.id, question)} />
        ))}
      </ul>
      {trouble !== null && <ErrorNote error={trouble} />}
    </section>
  );
}

const tones: Readonly<Record<NonNullable<TaskExpert['invitation']>['status'], TagTone>> = {
  asked: 'plain',
  accepted: 'accent',
  given: 'ok',
  nobody: 'warning',
};

interface LineProps {
  readonly expert: TaskExpert;
  readonly mine: boolean;
  readonly invite: (question: string) => Promise<void>;
}

function ExpertLine({ expert, mine, invite }: LineProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const { invitation } = expert;
  const mayAsk = mine && (invitation === null || invitation.status === 'nobody');
  return (
    <li>
      <div className="tt-row">
        <b>{say(expert.label, language)}</b>
        {expert.needed && invitation?.status !== 'given' && <Tag tone="warning">{t('experts.needed')}</Tag>}
        <span className="tt-grow" />
        {invitation && (
          <Tag tone={tones[invitation.status]}>{t(`experts.status.${invitation.status}`, { name: invitation.who?.name ?? '' })}</Tag>
        )}
        {invitation?.status === 'asked' && <Countdown due={invitation.until} />}
      </div>
      {invitation?.refusals.map(({ by, reason, at }) => (
        <p key={at} className="tt-meta tt-t3">
          {t('experts.refused', { name: by.name, reason, time: formats.time(at) })}
        </p>
      ))}
      {invitation?.opinion != null && <blockquote>{invitation.opinion}</blockquote>}
      {mayAsk && <AskExpert invite={invite} />}
    </li>
  );
}

function AskExpert({ invite }: Pick<LineProps, 'invite'>) {
  const { t } = useTranslation('workbench');
  const [question, setQuestion] = useState('');
  return (
    <div className="tt-checklist-add">
      <Input
        size="small"
        aria-label={t('experts.question')}
        placeholder={t('experts.question')}
        value={question}
        maxLength={500}
        onChange={({ target }) => setQuestion(target.value)}
        onPressEnter={() => void invite(question)}
      />
      <Button size="small" onClick={() => void invite(question)}>
        {t('experts.ask')}
      </Button>
    </div>
  );
}

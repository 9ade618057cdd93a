import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskActs, type TaskAnswer, type TaskPage } from '../server/tasks.js';
import { ErrorNote, Note } from '../ui/notes.js';
import { ReasonPopover } from '../ui/reason-popover.js';

interface DeskProps {
  readonly page: TaskPage;
  readonly act: (what: Promise<TaskAnswer>) => Promise<void>;
}

/** What somebody who was asked as an expert can do: come in, stay away, say what they think. */
export function ExpertDesk({ page: { task, work }, act }: DeskProps) {
  const { t } = useTranslation('workbench');
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<unknown>(null);
  const invitation = work.experts.find(({ id }) => id === task.rung)?.invitation;
  if (work.status !== 'open' || !invitation || (task.state !== 'offered' && task.state !== 'claimed')) return null;
  const tell = async (what: Promise<TaskAnswer>): Promise<void> => {
    setTrouble(null);
    try {
      await act(what);
    } catch (error) {
      setTrouble(error);
    }
  };
  const stayAway = (
    <ReasonPopover
      title={t('experts.stayAway')}
      body={t('experts.stayAwayBody')}
      confirm={t('experts.stayAway')}
      onConfirm={(reason) => act(taskActs.decline(task.id, reason))}
    >
      <Button size="small">{t('experts.stayAway')}</Button>
    </ReasonPopover>
  );
  return (
    <>
      <Note
        kind="info"
        icon="users"
        title={t('experts.invited', { name: invitation.by.name })}
        actions={
          task.state === 'offered' ? (
            <>
              <Button size="small" type="primary" onClick={() => void tell(taskActs.claim(task.id))}>
                {t('experts.comeIn')}
              </Button>
              {stayAway}
            </>
          ) : (
            stayAway
          )
        }
      >
        {invitation.question}
      </Note>
      {task.state === 'claimed' && (
        <section className="tt-experts">
          <h3>{t('experts.yours')}</h3>
          <Input.TextArea
            rows={3}
            aria-label={t('experts.yours')}
            value={text}
            maxLength={2000}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="tt-row" style={{ justifyContent: 'flex-end' }}>
            <Button type="primary" disabled={text.trim() === ''} onClick={() => void tell(taskActs.giveOpinion(task.id, text.trim()))}>
              {t('experts.give')}
            </Button>
          </div>
        </section>
      )}
      {trouble !== null && <ErrorNote error={trouble} />}
    </>
  );
}

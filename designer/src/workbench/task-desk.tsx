import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { taskActs, taskKeys, type TaskAnswer, type TaskPage } from '../server/tasks.js';
import { useAnnounce } from '../ui/announcer.js';
import { useKeepLease } from './use-keep-lease.js';
import { useTaskForm } from './use-task-form.js';
import { BriefCard } from './brief-card.js';
import { ClosedNote, HeldNote } from './desk-notes.js';
import { DeskHead } from './desk-head.js';
import { FormCard } from './form-card.js';
import { SideColumn } from './side-column.js';

/** One task with everything needed to work on it. */
export function TaskDesk({ page, onClosed }: { readonly page: TaskPage; readonly onClosed: () => void }) {
  const { t } = useTranslation('workbench');
  const announce = useAnnounce();
  const client = useQueryClient();
  const { task, work } = page;
  const mine = work.status === 'open' && work.lease?.mine === true;

  const took = (answer: TaskAnswer): void => {
    client.setQueryData<TaskPage>(taskKeys.page(task.id), (now) => now && { ...now, task: answer.task, work: answer.work });
    void client.invalidateQueries({ queryKey: taskKeys.all });
  };
  const act = async (what: Promise<TaskAnswer>): Promise<void> => {
    took(await what);
  };
  const form = useTaskForm({ task: task.id, work, took });
  useKeepLease(task.id, mine, took);

  const release = async (): Promise<void> => {
    await form.settle();
    await act(taskActs.release(task.id));
    announce(t('head.released'));
    onClosed();
  };
  const complete = async (outcome?: string): Promise<void> => {
    await form.settle();
    await act(taskActs.complete(task.id, outcome));
  };

  return (
    <>
      <main className="tt-work">
        <DeskHead page={page} mine={mine} act={act} release={release} complete={complete} />
        <div className="tt-work-body">
          {work.status !== 'open' && <ClosedNote work={work} />}
          <HeldNote page={page} form={form} />
          <BriefCard brief={page.brief} />
          <FormCard work={work} mine={mine} form={form} />
        </div>
      </main>
      <SideColumn page={page} mine={mine} act={act} />
    </>
  );
}

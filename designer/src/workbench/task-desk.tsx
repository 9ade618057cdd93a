import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { taskActs, taskKeys, type TaskAnswer, type TaskPage } from '../server/tasks.js';
import { isProblem } from '../server/api-problem.js';
import { useAnnounce } from '../ui/announcer.js';
import { ErrorNote } from '../ui/notes.js';
import { useKeepLease } from './use-keep-lease.js';
import { useTaskForm } from './use-task-form.js';
import { BriefCard } from './brief-card.js';
import { ChecklistCard } from './checklist-card.js';
import { ClosedNote, HeldNote, WaitingNote } from './desk-notes.js';
import { DeskHead } from './desk-head.js';
import { ExpertDesk } from './expert-desk.js';
import { ExpertsCard } from './experts-card.js';
import { FormCard } from './form-card.js';
import { ReviewNote } from './review-note.js';
import { SideColumn } from './side-column.js';

/** One task with everything needed to work on it. */
export function TaskDesk({ page, onClosed }: { readonly page: TaskPage; readonly onClosed: () => void }) {
  const { t } = useTranslation('workbench');
  const announce = useAnnounce();
  const client = useQueryClient();
  const { task, work } = page;
  const [trouble, setTrouble] = useState<unknown>(null);
  const mine = work.status === 'open' && work.lease?.mine === true;

  const took = (answer: TaskAnswer): void => {
    client.setQueryData<TaskPage>(taskKeys.page(task.id), (now) => now && { ...now, task: answer.task, work: answer.work });
    void client.invalidateQueries({ queryKey: taskKeys.all });
  };
  const act = async (what: Promise<TaskAnswer>): Promise<void> => {
    took(await what);
  };
  // Whoever checks what another has done changes nothing.
  const works = mine && !work.review?.now;
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
    setTrouble(null);
    try {
      await act(taskActs.complete(task.id, outcome));
    } catch (refused) {
      if (isProblem(refused) && refused.code === 'task-not-finished') setTrouble(refused);
      throw refused;
    }
  };

  return (
    <>
      <main className="tt-work">
        <DeskHead page={page} mine={mine} act={act} release={release} complete={complete} />
        <div className="tt-work-body">
          {work.status !== 'open' && <ClosedNote work={work} />}
          <HeldNote page={page} form={form} />
          {trouble !== null && work.status === 'open' && <ErrorNote error={trouble} />}
          {work.waiting && <WaitingNote waiting={work.waiting} />}
          {work.review && work.status === 'open' && <ReviewNote review={work.review} checks={mine} />}
          {task.purpose === 'expert' && <ExpertDesk page={page} act={act} />}
          <BriefCard brief={page.brief} />
          {work.checklist && <ChecklistCard task={task.id} checklist={work.checklist} mine={works} act={act} />}
          {work.form.sections.length > 0 && <FormCard work={work} mine={works} form={form} />}
          {work.experts.length > 0 && <ExpertsCard task={task.id} experts={work.experts} mine={works} act={act} />}
        </div>
      </main>
      <SideColumn page={page} mine={mine} act={act} />
    </>
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { taskKeys, useTaskPage } from '../server/tasks.js';
import { useLiveQueries } from '../server/use-live.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorNote } from '../ui/notes.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { TaskDesk } from './task-desk.js';
import { TaskQueue } from './task-queue.js';
import './workbench.css';

/** The desk of whoever takes over from a channel: queue at the left, the task in the middle, what helps at the right. */
export function WorkbenchScreen() {
  const { taskId = null } = useParams();
  const navigate = useNavigate();
  const open = useCallback((id: string | null) => void navigate(id === null ? '/workbench' : `/workbench/${id}`), [navigate]);
  return (
    <div className="tt-desk">
      <TaskQueue openId={taskId} onOpen={open} />
      {taskId === null ? <NothingOpen /> : <OpenTask key={taskId} id={taskId} onClosed={() => open(null)} />}
    </div>
  );
}

function NothingOpen() {
  const { t } = useTranslation('workbench');
  return (
    <main className="tt-desk-none">
      <EmptyState icon="inbox" title={t('pick.title')} body={t('pick.body')} hint={t('pick.hint')} />
    </main>
  );
}

function OpenTask({ id, onClosed }: { readonly id: string; readonly onClosed: () => void }) {
  const { data, error, refetch } = useTaskPage(id);
  useLiveQueries(data ? [`work:${data.work.id}`, 'tasks'] : [], [taskKeys.page(id)]);
  if (data) return <TaskDesk page={data} onClosed={onClosed} />;
  return <main className="tt-desk-none">{error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</main>;
}

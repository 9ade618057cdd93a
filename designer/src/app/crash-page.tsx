import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { isProblem } from '../server/api-problem.js';
import { MessagePage, NotFoundPage } from './message-page.js';

/** Shown when a screen could not be drawn: what happened in plain words, never its trace; that goes to the console for who looks there. */
export function CrashPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);
  if (isProblem(error, 404)) return <NotFoundPage />;
  return (
    <MessagePage
      title={t('crashed.title')}
      body={t('crashed.body')}
      action={
        <div className="tt-row">
          <Button type="primary" onClick={() => location.reload()}>
            {t('crashed.retry')}
          </Button>
          <Button href="/">{t('crashed.home')}</Button>
        </div>
      }
    />
  );
}

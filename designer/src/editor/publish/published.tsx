import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/empty-state.js';

interface PublishedProps {
  readonly journeyId: string;
  readonly number: number;
  readonly before: number | null;
}

/** It runs now: what that means, and where to look. */
export function Published({ journeyId, number, before }: PublishedProps) {
  const { t } = useTranslation('publish');
  return (
    <div className="tt-published">
      <EmptyState
        icon="done"
        title={t('done.title', { version: number })}
        body={before === null ? t('done.first') : t('done.body', { version: number, before })}
        action={
          <>
            <Link to={`/monitor/${journeyId}`}>
              <Button type="primary">{t('done.monitor')}</Button>
            </Link>
            <Link to={`/journeys/${journeyId}/design`}>
              <Button>{t('done.design')}</Button>
            </Link>
          </>
        }
      />
    </div>
  );
}

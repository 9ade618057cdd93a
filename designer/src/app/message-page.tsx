import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../ui/icons/logo.js';

interface MessagePageProps {
  readonly title: string;
  readonly body: string;
  readonly action?: ReactNode;
}

/** A page that has only something to say, and one way on. */
export function MessagePage({ title, body, action }: MessagePageProps) {
  return (
    <div style={{ maxWidth: 480, margin: '0 auto', padding: '18vh 24px 24px' }}>
      <Logo size={36} />
      <h1 style={{ marginTop: 20 }}>{title}</h1>
      <p className="tt-t2" style={{ margin: '8px 0 20px', fontSize: 14, lineHeight: '22px' }}>
        {body}
      </p>
      {action}
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('notFound.title')}
      body={t('notFound.body')}
      action={
        <Link to="/">
          <Button type="primary">{t('notFound.back')}</Button>
        </Link>
      }
    />
  );
}

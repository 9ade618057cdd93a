import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { isProblem } from '../../server/api-problem.js';
import { useDemoSignIns, useSession, useSignIn } from '../../server/session.js';
import { Logo } from '../../ui/icons/logo.js';
import { ErrorNote, Note } from '../../ui/notes.js';
import { LanguageSwitch, ModeSwitch } from '../me-menu.js';
import { DemoPeople } from './demo-people.js';
import { RelayPreview } from './relay-preview.js';
import './sign-in.css';

/** Where a reader comes in. Where there is a demonstration bank its people stand below, one click each. */
export function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const signIn = useSignIn();
  const people = useDemoSignIns();
  const from = (useLocation().state as { readonly from?: string } | null)?.from ?? '/';
  if (session !== undefined && session !== null) return <Navigate to={from} replace />;
  return (
    <main className="tt-sign-in">
      <section className="tt-sign-in-side">
        <div className="tt-row tt-sign-in-brand">
          <Logo size={36} />
          <b className="tt-sign-in-name">{t('name')}</b>
        </div>
        <div>
          <h1 className="tt-sign-in-headline">{t('signIn.headline')}</h1>
          <p className="tt-sign-in-lead">{t('signIn.lead')}</p>
        </div>
        <RelayPreview />
      </section>
      <section className="tt-sign-in-form">
        <div className="tt-sign-in-switches">
          <LanguageSwitch />
          <ModeSwitch />
        </div>
        <h2>{t('signIn.title')}</h2>
        {signIn.error !== null &&
          (isProblem(signIn.error, 401) ? (
            <Note kind="error" title={t('signIn.failed')}>
              {signIn.error.detail ?? t('signIn.wrong')}
            </Note>
          ) : (
            <ErrorNote error={signIn.error} />
          ))}
        <Form layout="vertical" requiredMark={false} onFinish={(values: { login: string; password: string }) => signIn.mutate(values)}>
          <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('signIn.loginNeeded') }]}>
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.passwordNeeded') }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        </Form>
        {people.length > 0 && (
          <DemoPeople people={people} busy={signIn.isPending} onPick={({ login, password }) => signIn.mutate({ login, password })} />
        )}
      </section>
    </main>
  );
}

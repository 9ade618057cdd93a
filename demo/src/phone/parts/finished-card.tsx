import type { TouchView } from '../../app-server/views.js';
import { Icon } from '../icon.js';
import { usePhone, useWords } from '../session.js';

/** The end of the business, whoever brought it there. */
export function FinishedCard({ touch }: { readonly touch: TouchView }) {
  const { home } = usePhone();
  const { t } = useWords();
  const opened = home.messages.length > 0;
  const by = touch.holder && !touch.holder.me ? touch.holder.name : t('you');
  if (touch.status === 'declined') return <Finished tone="quiet" title={t('declinedTitle')} body={t('declinedBody')} />;
  if (touch.status !== 'completed') return <Finished tone="quiet" title={t('expiredTitle')} body={t('declinedBody')} />;
  return opened ? (
    <Finished tone="good" title={t('doneTitle')} body={t('doneBody', { who: by })} />
  ) : (
    <Finished tone="good" title={t('submitted')} body="" />
  );
}

function Finished({ tone, title, body }: { readonly tone: 'good' | 'quiet'; readonly title: string; readonly body: string }) {
  return (
    <section className={`finished ${tone}`} role="status">
      <Icon name={tone === 'good' ? 'check' : 'history'} size={24} />
      <div>
        <h2>{title}</h2>
        {body !== '' && <p>{body}</p>}
      </div>
    </section>
  );
}

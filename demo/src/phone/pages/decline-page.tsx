import { useState } from 'react';
import { NavBar } from '../parts/nav-bar.js';
import { server } from '../server.js';
import { usePhone, useWords } from '../session.js';

/** Leaving for good: asked why, never argued with. */
export function DeclinePage() {
  const { home, go, took } = usePhone();
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const touch = home.touch;
  if (!touch) return null;
  const decline = async () => {
    took(await server.decline(touch.id, reason));
    go('home');
  };
  return (
    <>
      <NavBar title={t('decline')} />
      <main className="page form">
        <label className="field">
          <span>{t('whyDecline')}</span>
          <textarea
            rows={4}
            maxLength={200}
            placeholder={t('whyHint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <button type="button" className="big" onClick={() => go('home')}>
          {t('cancel')}
        </button>
        <button type="button" className="plain" onClick={() => void decline()}>
          {t('decline')}
        </button>
      </main>
    </>
  );
}

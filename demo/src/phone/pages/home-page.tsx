import { useState } from 'react';
import { Icon, type IconName } from '../icon.js';
import { FinishedCard } from '../parts/finished-card.js';
import { ResumeCard } from '../parts/resume-card.js';
import { TabBar } from '../parts/tab-bar.js';
import { usePhone, useWords } from '../session.js';
import type { Word } from '../words.js';

const tiles: readonly { readonly icon: IconName; readonly word: Word }[] = [
  { icon: 'arrow', word: 'transfer' },
  { icon: 'inbox', word: 'deposit' },
  { icon: 'pulse', word: 'wealth' },
  { icon: 'card', word: 'cards' },
];

function greeting(): Word {
  const hour = Number(new Date().toLocaleString('en-GB', { hour: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }));
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** First page: what is unfinished comes before everything else. */
export function HomePage() {
  const { home, language, setLanguage, signOut } = usePhone();
  const { t } = useWords();
  const { touch, customer } = home;
  return (
    <>
      <main className="page">
        <header className="hello">
          <div>
            <h1>
              {t(greeting())}，{customer.name}
            </h1>
            <p>{t('bank')}</p>
          </div>
          <div className="hello-links">
            <button type="button" className="link" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
              {language === 'zh' ? 'English' : '中文'}
            </button>
            <button type="button" className="link" onClick={signOut}>
              {t('switchCustomer')}
            </button>
          </div>
        </header>
        {touch?.status === 'open' && <ResumeCard touch={touch} />}
        {touch && touch.status !== 'open' && <FinishedCard touch={touch} />}
        {(!touch || touch.status !== 'open') && <ApplyCard />}
        <section className="assets">
          <div className="assets-top">
            <span>{t('assets')}</span>
            <Icon name="eye" />
          </div>
          <p className="amount" aria-hidden="true">
            ••••••
          </p>
          <ul className="tiles">
            {tiles.map((tile) => (
              <li key={tile.word}>
                <span>
                  <Icon name={tile.icon} />
                </span>
                {t(tile.word)}
              </li>
            ))}
          </ul>
        </section>
      </main>
      <TabBar on="home" />
    </>
  );
}

function ApplyCard() {
  const { apply } = usePhone();
  const { t } = useWords();
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    setRefused(null);
    await apply().catch((trouble: unknown) => setRefused(refusalWords(trouble)));
    setBusy(false);
  };
  return (
    <section className="resume">
      <h2>{t('apply')}</h2>
      <p>{t('applyHelp')}</p>
      <button type="button" className="big" disabled={busy} onClick={() => void start()}>
        <Icon name="arrow" />
        {t('applyNow')}
      </button>
      {refused !== null && (
        <p className="trouble" role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}

function refusalWords(trouble: unknown): string {
  const refusal = (trouble as { refusal?: { title: string; remedy: string } }).refusal;
  if (!refusal) throw trouble;
  return `${refusal.title} ${refusal.remedy}`.trim();
}

import { useState } from 'react';
import type { TouchView } from '../../app-server/views.js';
import { Icon } from '../icon.js';
import { currentSection, filledCount } from '../progress.js';
import { server } from '../server.js';
import { usePhone, useWords } from '../session.js';
import { HeldNote } from './held-note.js';
import { ProgressBar } from './progress-bar.js';

/** What the customer sees first after breaking off: where, why, and how to go on. */
export function ResumeCard({ touch }: { readonly touch: TouchView }) {
  const { go, took, language } = usePhone();
  const { t, tt } = useWords();
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  const section = touch.form.sections[currentSection(touch)];
  const what = section ? tt(section.title) : '';
  const until = new Date(touch.expiresAt).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long', day: 'numeric' });
  const askPerson = async () => {
    took(await server.askPerson(touch.id));
    go('chat');
  };
  return (
    <section className="resume">
      <div className="resume-top">
        <span>
          <Icon name="history" size={18} />
          {t('goOn')}
        </span>
        <small>{t('keptUntil', { day: until })}</small>
      </div>
      <h2>{t('left', { title: tt(touch.title), what })}</h2>
      <p>{t('stoppedAt', { what, n: filledCount(touch) })}</p>
      <ProgressBar touch={touch} />
      {touch.holder && !touch.holder.me && <HeldNote holder={touch.holder} />}
      <button type="button" className="big" onClick={() => go('form')}>
        <Icon name={section?.id === 'identity' ? 'camera' : 'arrow'} />
        {t('goOnWith', { what })}
      </button>
      <div className="two">
        <button type="button" onClick={() => go('chat')}>
          <Icon name="spark" />
          {t('askAssistant')}
        </button>
        <button type="button" onClick={() => void askPerson()}>
          <Icon name="headset" />
          {t('findPerson')}
        </button>
      </div>
      <div className="quiet">
        <button type="button" onClick={() => setHidden(true)}>
          {t('later')}
        </button>
        <button type="button" onClick={() => go('decline')}>
          {t('decline')}
        </button>
      </div>
    </section>
  );
}

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Icon } from '../icon.js';
import { HeldNote } from '../parts/held-note.js';
import { NavBar } from '../parts/nav-bar.js';
import { ProgressBar } from '../parts/progress-bar.js';
import { currentSection, filledCount } from '../progress.js';
import { Refused, server } from '../server.js';
import { usePhone, useWords } from '../session.js';

/** Talking to the assistant, which knows what was done and where it failed; a person is one tap away. */
export function ChatPage() {
  const { home, go, took } = usePhone();
  const { t, tt } = useWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const touch = home.touch;
  const closed = touch === null || touch.status !== 'open';
  const lines = touch?.said.length ?? 0;
  useEffect(() => {
    if (closed) go('home');
  }, [closed, go]);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [lines]);
  if (closed) return null;

  const act = async (work: () => ReturnType<typeof server.say>) => {
    setRefused(null);
    try {
      took(await work());
    } catch (trouble) {
      if (!(trouble instanceof Refused)) throw trouble;
      setRefused(`${trouble.refusal.title} ${trouble.refusal.remedy}`.trim());
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    setText('');
    void act(() => server.say(touch.id, said));
  };
  const section = touch.form.sections[currentSection(touch)];
  const what = section ? tt(section.title) : '';
  const waiting = touch.rung === 'remote' || touch.rung === 'branch';
  return (
    <>
      <NavBar
        title={t('chatTitle')}
        sub={t('chatSub')}
        right={
          <button type="button" className="person" disabled={waiting} onClick={() => void act(() => server.askPerson(touch.id))}>
            <Icon name="headset" size={18} />
            {t('person')}
          </button>
        }
      />
      <main className="page chat" aria-live="polite">
        <p className="bubble">{t('chatHello', { done: filledCount(touch), what })}</p>
        <div className="bubble wide">
          <ProgressBar touch={touch} />
          <p className="private">
            <Icon name="lock" size={16} />
            {t('photoPrivate')}
          </p>
        </div>
        {touch.said.map((line, index) => (
          <p key={`${line.at}-${index}`} className={`bubble ${line.family === 'customer' ? 'me' : line.family}`}>
            {line.family !== 'customer' && line.family !== 'ai' && <small>{line.name}</small>}
            {line.text}
          </p>
        ))}
        {waiting && (!touch.holder || touch.holder.me) && <p className="bubble note">{t('personOnWay')}</p>}
        {touch.holder && !touch.holder.me && <HeldNote holder={touch.holder} />}
        {refused !== null && (
          <p className="trouble" role="alert">
            {refused}
          </p>
        )}
        <div ref={end} />
      </main>
      <div className="quick">
        <button type="button" className="strong" onClick={() => go('form')}>
          {t('goOnWith', { what })}
        </button>
        <button type="button" onClick={() => go('home')}>
          {t('later')}
        </button>
      </div>
      <form className="say" onSubmit={send}>
        <input
          value={text}
          maxLength={300}
          placeholder={t('saySomething')}
          aria-label={t('saySomething')}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="round" aria-label={t('send')} disabled={text.trim() === ''}>
          <Icon name="arrow" size={24} />
        </button>
      </form>
    </>
  );
}

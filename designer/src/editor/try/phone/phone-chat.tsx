import { say } from '@tongtu/workflows/graph';
import { ASKS_FOR_PERSON } from '@tongtu/workflows/touchpoint';
import type { Act } from '@tongtu/workflows/simulator';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Icon } from '../../../ui/icons/icon.js';
import { useTrialWorld } from '../trial-context.js';
import { PhoneProgress } from './phone-progress.js';
import type { OpenTouch } from './phone-state.js';

interface PhoneChatProps {
  readonly touch: OpenTouch;
  readonly now: string;
  readonly onAct: (act: Act) => void;
}

/** The assistant's conversation inside the touchpoint: it knows what is done and where it stopped. */
export function PhoneChat({ touch: { work, config }, now, onAct }: PhoneChatProps) {
  const { t } = useTranslation('tryOut');
  const { language } = useLanguage();
  const { formats } = useTrialWorld();
  const [text, setText] = useState('');
  const foot = useRef<HTMLDivElement>(null);
  const { state, step } = work;
  const rung = config.ladder[state.rung];
  const since = state.offer?.since ?? now;
  const sections = config.form.sections;
  const current = sections.find(({ fields }) => fields.some(({ key }) => (state.fields[key]?.value ?? null) === null));
  useEffect(() => {
    foot.current?.scrollIntoView({ block: 'nearest' });
  }, [state.said.length]);
  const send = (): void => {
    if (text.trim() === '') return;
    onAct({ kind: 'say', step, as: 'customer', text: text.trim() });
    setText('');
  };
  return (
    <div className="tt-phone-chat">
      <header>
        <h3>{say(rung?.label ?? config.name, language)}</h3>
        <p>{t('phone.resume')}</p>
      </header>
      <div className="tt-phone-talk" role="log" aria-label={t('phone.title')} tabIndex={0}>
        <time>{formats.time(since)}</time>
        {rung?.opening !== undefined && <p className="tt-bubble">{say(rung.opening, language)}</p>}
        <div className="tt-bubble">
          <PhoneProgress sections={sections} state={state} current={current?.id} />
        </div>
        {state.said.map(({ at, by, text: words }, index) => (
          <p key={index} className="tt-bubble" data-mine={by.kind === 'customer' || undefined} title={formats.time(at)}>
            {words}
          </p>
        ))}
        <time>{t('phone.waiting', { time: formats.time(now) })}</time>
        <div ref={foot} />
      </div>
      <div className="tt-phone-replies">
        <button type="button" onClick={() => onAct({ kind: 'say', step, as: 'customer', text: t('phone.reply.glare') })}>
          {t('phone.reply.glare')}
        </button>
        <button type="button" onClick={() => onAct({ kind: 'assist', step, text: '', confidence: 1, intent: ASKS_FOR_PERSON })}>
          {t('phone.reply.person')}
        </button>
      </div>
      <form
        className="tt-phone-say"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <input
          aria-label={t('phone.say')}
          placeholder={t('phone.say')}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" aria-label={t('phone.send')}>
          <Icon name="send" size={16} />
        </button>
      </form>
    </div>
  );
}

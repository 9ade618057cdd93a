import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import type { Said } from '../server/tasks.js';
import { ErrorNote } from '../ui/notes.js';

interface ConversationProps {
  readonly said: readonly Said[];
  readonly canWrite: boolean;
  readonly say: (text: string) => Promise<void>;
  readonly promise: (text: string) => Promise<void>;
}

/** What was said in any channel, and the place to answer. What could not be sent stays in its box. */
export function Conversation({ said, canWrite, say, promise }: ConversationProps) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const [text, setText] = useState('');
  const [promising, setPromising] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [said.length]);
  const send = async (): Promise<void> => {
    const words = text.trim();
    if (words === '') return;
    setError(null);
    try {
      await (promising ? promise(words) : say(words));
      setText('');
      setPromising(false);
    } catch (trouble) {
      setError(trouble);
    }
  };
  return (
    <section className="tt-talk">
      <div className="tt-section-head">
        <h3>{t('side.conversation')}</h3>
        <span className="tt-grow" />
        <Button size="small" type="text" disabled={!canWrite} aria-pressed={promising} onClick={() => setPromising(!promising)}>
          {t('side.promise')}
        </Button>
      </div>
      <ol aria-live="polite">
        {said.length === 0 && <li className="tt-t3">{t('side.noConversation')}</li>}
        {said.map((line, index) => (
          <li key={`${line.at}-${String(index)}`} data-by={line.by.kind}>
            <small>
              {line.by.name} {formats.time(line.at)}
            </small>
            <p>{line.text}</p>
          </li>
        ))}
        <li ref={end} aria-hidden />
      </ol>
      {error !== null && <ErrorNote error={error} />}
      <div className="tt-talk-write">
        <Input
          value={text}
          disabled={!canWrite}
          maxLength={300}
          aria-label={t('side.write')}
          placeholder={promising ? t('side.promiseHint') : t('side.write')}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => void send()}
        />
        <Button disabled={!canWrite || text.trim() === ''} onClick={() => void send()}>
          {t(promising ? 'side.promiseSave' : 'side.sendIt')}
        </Button>
      </div>
    </section>
  );
}

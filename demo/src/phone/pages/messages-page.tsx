import { useEffect } from 'react';
import { SurveyForm } from '../parts/survey-form.js';
import { TabBar } from '../parts/tab-bar.js';
import { server } from '../server.js';
import { usePhone, useWords } from '../session.js';

/** What the bank has told this customer in the app. Looking at it marks it read. */
export function MessagesPage() {
  const { home, language } = usePhone();
  const { t } = useWords();
  const unread = home.messages
    .filter((message) => !message.read)
    .map((message) => message.id)
    .join(' ');
  useEffect(() => {
    for (const id of unread.split(' ').filter(Boolean)) void server.read(id).catch(() => undefined); // tried again at the next look
  }, [unread]);
  return (
    <>
      <main className="page">
        <header className="hello">
          <h1>{t('messages')}</h1>
        </header>
        {home.messages.length === 0 && <p className="empty">{t('noMessages')}</p>}
        <ul className="letters">
          {home.messages.map((message) => (
            <li key={message.id}>
              <small>
                {new Date(message.at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
                  month: 'short',
                  day: 'numeric',
                  hour: '2-digit',
                  minute: '2-digit',
                  timeZone: 'Asia/Shanghai',
                })}
              </small>
              <h2>{message.title}</h2>
              <p>{message.body}</p>
              {message.survey && <SurveyForm message={message.id} survey={message.survey} />}
              {message.answered && <p className="survey-thanks">{t('answered')}</p>}
            </li>
          ))}
        </ul>
      </main>
      <TabBar on="messages" />
    </>
  );
}

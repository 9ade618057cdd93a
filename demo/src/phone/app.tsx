import { useEffect, useMemo, useState } from 'react';
import { ChatPage } from './pages/chat-page.js';
import { DeclinePage } from './pages/decline-page.js';
import { FormPage } from './pages/form-page.js';
import { HomePage } from './pages/home-page.js';
import { MessagesPage } from './pages/messages-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { PhoneFrame } from './parts/phone-frame.js';
import { server } from './server.js';
import { PhoneContext, type Page, type Phone } from './session.js';
import { useHome } from './use-home.js';
import { say, type Language } from './words.js';

const pages: Readonly<Record<Page, () => React.ReactNode>> = {
  home: HomePage,
  form: FormPage,
  chat: ChatPage,
  messages: MessagesPage,
  decline: DeclinePage,
};

function storedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('phone-language');
  return asked === 'en' ? 'en' : 'zh';
}

/** The customer's phone: one page at a time over one state. */
export function App() {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const [page, setPage] = useState<Page>('home');
  const { state, refresh, took, forget } = useHome();

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = say('bank', language);
    localStorage.setItem('phone-language', language);
  }, [language]);

  const phone = useMemo<Phone | null>(
    () =>
      state.kind === 'open'
        ? {
            language,
            home: state.home,
            offline: state.offline,
            go: setPage,
            took,
            setLanguage,
            signOut: () => void server.signOut().then(forget),
            apply: async () => {
              const home = await server.apply();
              if (home.touch) took(home.touch);
              await refresh();
              setPage('form');
            },
          }
        : null,
    [state, language, took, refresh, forget],
  );

  if (!phone) {
    return (
      <PhoneFrame>
        {state.kind === 'signed-out' ? (
          <SignInPage language={language} setLanguage={setLanguage} signedIn={refresh} />
        ) : (
          <p className="waiting">{say('loading', language)}</p>
        )}
      </PhoneFrame>
    );
  }
  const Shown = pages[page];
  return (
    <PhoneContext.Provider value={phone}>
      <PhoneFrame offline={phone.offline ? say('offline', language) : null}>
        <Shown />
      </PhoneFrame>
    </PhoneContext.Provider>
  );
}

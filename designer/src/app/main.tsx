import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { createI18n, firstLanguage } from '../i18n/i18n.js';
import { useLanguage } from '../i18n/use-language.js';
import { browserLiveWorld } from '../server/browser-live-world.js';
import { LiveHub } from '../server/live-hub.js';
import { createQueryClient } from '../server/query-client.js';
import { sessionKey } from '../server/session.js';
import { LiveContext } from '../server/use-live.js';
import { ThemeProvider } from '../ui/theme/theme-provider.js';
import { createRouter } from './router.js';
import '../ui/theme/base.css';

const client = createQueryClient();
const hub = new LiveHub(browserLiveWorld());
const router = createRouter();

// A stream that breaks may mean that the session has ended: asking who is signed in tells.
hub.watch(() => {
  if (hub.state() === 'reconnecting') void client.invalidateQueries({ queryKey: sessionKey });
});
addEventListener('pagehide', () => hub.leave());

function Application() {
  const { language } = useLanguage();
  return (
    <ThemeProvider language={language}>
      <RouterProvider router={router} />
    </ThemeProvider>
  );
}

const i18n = await createI18n(firstLanguage());
const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the application');
createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <LiveContext value={hub}>
          <Application />
        </LiveContext>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);

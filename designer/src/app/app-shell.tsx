import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { OfflineLine } from '../ui/offline-line.js';
import { PageSkeleton } from '../ui/skeleton.js';
import { Announcer } from '../ui/announcer.js';
import { Rail } from './rail.js';
import './app-shell.css';

/** The frame of every screen: the rail (unless the screen has a way back instead), the line that says that the network is gone, the screen. */
export function AppShell({ bare = false }: { readonly bare?: boolean }) {
  const { t } = useTranslation();
  return (
    <Announcer>
      <div className="tt-shell">
        <a className="tt-skip" href="#main">
          {t('skip')}
        </a>
        {!bare && <Rail />}
        <div className="tt-shell-body">
          <OfflineLine />
          <main id="main" className="tt-shell-main" tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
    </Announcer>
  );
}

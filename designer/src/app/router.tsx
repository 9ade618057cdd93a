import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageSkeleton, ShellSkeleton } from '../ui/skeleton.js';
import { AppShell } from './app-shell.js';
import { CrashPage } from './crash-page.js';
import { HomePage } from './home-page.js';
import { NotFoundPage } from './message-page.js';
import { RequireSession } from './require-session.js';
import { screenLoader, screenRoutes } from './screens.js';

function screens(bare: boolean): RouteObject[] {
  return screenRoutes.flatMap(({ path, component, bare: isBare = false }) => {
    const lazy = isBare === bare ? screenLoader(component) : undefined;
    return lazy === undefined ? [] : [{ path, lazy, ErrorBoundary: CrashPage, HydrateFallback: PageSkeleton }];
  });
}

/** Pages that only development has; a build for users does not contain them. */
function workshop(): RouteObject[] {
  if (!import.meta.env.DEV) return [];
  return [{ path: 'gallery', lazy: async () => ({ Component: (await import('../ui/gallery/gallery-page.js')).GalleryPage }) }];
}

/** Every page of the application. A screen is loaded when somebody goes to it. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  return createBrowserRouter([
    {
      path: '/sign-in',
      lazy: async () => ({ Component: (await import('./sign-in/sign-in-page.js')).SignInPage }),
      ErrorBoundary: CrashPage,
      HydrateFallback: ShellSkeleton,
    },
    ...workshop(),
    {
      Component: RequireSession,
      ErrorBoundary: CrashPage,
      HydrateFallback: ShellSkeleton,
      children: [
        { index: true, path: '/', Component: HomePage },
        { element: <AppShell bare />, children: screens(true) },
        { element: <AppShell />, children: [...screens(false), { path: '*', Component: NotFoundPage }] },
      ],
    },
  ]);
}

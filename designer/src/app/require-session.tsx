import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../server/session.js';
import { ZoneContext } from '../i18n/use-formats.js';
import { ErrorNote } from '../ui/notes.js';
import { ShellSkeleton } from '../ui/skeleton.js';
import { StaffContext } from './staff-context.js';

/** Lets only those in who are signed in; the others see the sign-in page and come back to where they wanted to go. */
export function RequireSession() {
  const { session, error, retry } = useSession();
  const { pathname, search } = useLocation();
  if (session === undefined && error !== null) {
    return (
      <div style={{ maxWidth: 520, margin: '120px auto', padding: 16 }}>
        <ErrorNote error={error} onRetry={retry} />
      </div>
    );
  }
  if (session === undefined) return <ShellSkeleton />;
  if (session === null) return <Navigate to="/sign-in" replace state={{ from: pathname + search }} />;
  return (
    <StaffContext value={session.staff}>
      <ZoneContext value={session.timeZone}>
        <Outlet />
      </ZoneContext>
    </StaffContext>
  );
}

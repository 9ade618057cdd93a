import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { homeOf, railEntriesFor } from './home.js';
import { MessagePage } from './message-page.js';
import { hasScreen } from './screens.js';
import { useStaff } from './staff-context.js';

/** Sends everyone to where their day begins. */
export function HomePage() {
  const { t } = useTranslation();
  const { roles } = useStaff();
  const home = homeOf(roles);
  if (home !== undefined && hasScreen(home.slice(1))) return <Navigate to={home} replace />;
  const first = railEntriesFor(roles).find(hasScreen);
  if (first !== undefined) return <Navigate to={`/${first}`} replace />;
  return <MessagePage title={t('noScreens.title')} body={t('noScreens.body')} />;
}

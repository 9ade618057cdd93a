import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon, type IconName } from '../ui/icons/icon.js';
import { Logo } from '../ui/icons/logo.js';
import { homeOf, railEntriesFor, type RailEntry } from './home.js';
import { MeMenu } from './me-menu.js';
import { hasScreen } from './screens.js';
import { useStaff } from './staff-context.js';
import './rail.css';

const icons: Readonly<Record<RailEntry, IconName>> = {
  journeys: 'route',
  monitor: 'monitor',
  workbench: 'inbox',
  customers: 'customer',
  content: 'content',
  channels: 'channel',
  admin: 'settings',
};

function RailLink({ entry, alerts }: { readonly entry: RailEntry; readonly alerts: number }) {
  const { t } = useTranslation();
  return (
    <NavLink to={`/${entry}`} className="tt-rail-link">
      <Icon name={icons[entry]} size={20} />
      <span>{t(`rail.${entry}`)}</span>
      {alerts > 0 && (
        <b className="tt-rail-alerts" aria-label={t('rail.alerts', { count: alerts })}>
          {alerts > 99 ? '99+' : alerts}
        </b>
      )}
    </NavLink>
  );
}

/** The strip at the left edge: where the reader can go, and the reader. `alerts` counts incidents beside the monitor. */
export function Rail({ alerts = 0 }: { readonly alerts?: number }) {
  const { t } = useTranslation();
  const staff = useStaff();
  const entries = railEntriesFor(staff.roles).filter(hasScreen);
  return (
    <nav className="tt-rail" aria-label={t('rail.label')}>
      <NavLink to={homeOf(staff.roles) ?? '/'} className="tt-rail-logo">
        <Logo size={32} label={t('name')} />
      </NavLink>
      {entries.map((entry) => entry !== 'admin' && <RailLink key={entry} entry={entry} alerts={entry === 'monitor' ? alerts : 0} />)}
      <span className="tt-grow" />
      {entries.includes('admin') && <RailLink entry="admin" alerts={0} />}
      <MeMenu />
    </nav>
  );
}

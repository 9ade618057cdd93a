import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { journeyKeys, useJourneys } from '../server/journeys.js';
import { useLiveQueries } from '../server/use-live.js';
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

function RailLink({ entry, children }: { readonly entry: RailEntry; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <NavLink to={`/${entry}`} className="tt-rail-link">
      <Icon name={icons[entry]} size={20} />
      <span>{t(`rail.${entry}`)}</span>
      {children}
    </NavLink>
  );
}

/** How many customers of all journeys need a person to go on. */
function Incidents() {
  const { t } = useTranslation();
  const { data = [] } = useJourneys();
  useLiveQueries(['journeys'], [journeyKeys.list], { exact: true });
  const count = data.reduce((sum, { figures }) => sum + (figures?.incidents ?? 0), 0);
  if (count === 0) return null;
  return (
    <b className="tt-rail-alerts" title={t('rail.alerts', { count })}>
      {count > 99 ? '99+' : count}
    </b>
  );
}

/** The strip at the left edge: where the reader can go, and the reader. */
export function Rail() {
  const { t } = useTranslation();
  const staff = useStaff();
  const entries = railEntriesFor(staff.roles).filter(hasScreen);
  return (
    <nav className="tt-rail" aria-label={t('rail.label')}>
      <NavLink to={homeOf(staff.roles) ?? '/'} className="tt-rail-logo">
        <Logo size={32} label={t('name')} />
      </NavLink>
      {entries.map(
        (entry) =>
          entry !== 'admin' && (
            <RailLink key={entry} entry={entry}>
              {entry === 'monitor' && <Incidents />}
            </RailLink>
          ),
      )}
      <span className="tt-grow" />
      {entries.includes('admin') && <RailLink entry="admin" />}
      <MeMenu />
    </nav>
  );
}

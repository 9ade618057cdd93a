import { Button, Popover, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/i18n.js';
import { useLanguage } from '../i18n/use-language.js';
import { useSignOut } from '../server/session.js';
import { Avatar } from '../ui/avatar.js';
import { Icon } from '../ui/icons/icon.js';
import type { Mode } from '../ui/theme/tokens.js';
import { useTheme } from '../ui/theme/theme-provider.js';
import { useStaff } from './staff-context.js';
import './me-menu.css';

/** Chooses the language of the interface. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t('me.language')}
      value={language}
      options={[
        { value: 'zh', label: t('me.chinese') },
        { value: 'en', label: t('me.english') },
      ]}
      onChange={(next) => void setLanguage(next)}
    />
  );
}

/** Chooses light or dark. */
export function ModeSwitch() {
  const { t } = useTranslation();
  const { mode, setMode } = useTheme();
  return (
    <Segmented<Mode>
      size="small"
      aria-label={t('me.look')}
      value={mode}
      options={[
        { value: 'light', label: t('me.light'), icon: <Icon name="sun" size={14} /> },
        { value: 'dark', label: t('me.dark'), icon: <Icon name="moon" size={14} /> },
      ]}
      onChange={setMode}
    />
  );
}

function MeCard() {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const staff = useStaff();
  const signOut = useSignOut();
  return (
    <div className="tt-me">
      <div className="tt-me-head">
        <Avatar name={say(staff.name)} size={40} />
        <div className="tt-grow">
          <h3 className="tt-ellipsis">{say(staff.name)}</h3>
          <p className="tt-meta tt-t3 tt-ellipsis">
            {[say(staff.institution.name), ...staff.roles.map((role) => t(`role.${role}`))].join(t('me.dot'))}
          </p>
        </div>
      </div>
      <div className="tt-me-row">
        <span>{t('me.language')}</span>
        <LanguageSwitch />
      </div>
      <div className="tt-me-row">
        <span>{t('me.look')}</span>
        <ModeSwitch />
      </div>
      <Button type="text" block className="tt-me-out" icon={<Icon name="sign-out" />} onClick={() => void signOut()}>
        {t('me.signOut')}
      </Button>
    </div>
  );
}

/** The reader at the foot of the rail: language, light or dark, sign out. */
export function MeMenu() {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const staff = useStaff();
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="rightBottom" arrow={false} content={<MeCard />}>
      <button type="button" className="tt-me-button" aria-label={t('me.menu', { name: say(staff.name) })} aria-expanded={open}>
        <Avatar name={say(staff.name)} size={32} />
      </button>
    </Popover>
  );
}

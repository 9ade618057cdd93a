import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { DemoSignIn } from '../../server/session.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icons/icon.js';
import { firstOfEachRole } from './first-of-each-role.js';

interface DemoPeopleProps {
  readonly people: readonly DemoSignIn[];
  readonly busy: boolean;
  readonly onPick: (person: DemoSignIn) => void;
}

/** The people of the demonstration bank, one of each role first; one click each. */
export function DemoPeople({ people, busy, onPick }: DemoPeopleProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const few = firstOfEachRole(people);
  const shown = all ? people : few;
  return (
    <div className="tt-demo-people">
      <p>{t('signIn.demo')}</p>
      <div className="tt-demo-list">
        {shown.map((person) => (
          <button key={person.login} type="button" className="tt-demo" onClick={() => onPick(person)} disabled={busy}>
            <Avatar name={say(person.name)} size={24} />
            <b className="tt-grow tt-ellipsis">{say(person.name)}</b>
            <span className="tt-meta tt-t2">{t(`role.${person.role}`)}</span>
            <Icon name="right" size={14} />
          </button>
        ))}
      </div>
      <div className="tt-row" style={{ justifyContent: 'space-between' }}>
        <span className="tt-meta tt-t3">{t('signIn.demoHint')}</span>
        {shown.length < people.length && (
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setAll(true)}>
            {t('signIn.demoMore', { count: people.length - shown.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '../icon.js';
import { usePhone, useWords } from '../session.js';

/** Top of an inner page: back, title, a line below, one thing at the right. */
export function NavBar({ title, sub, right }: { readonly title: string; readonly sub?: string; readonly right?: ReactNode }) {
  const { go } = usePhone();
  const { t } = useWords();
  return (
    <header className="nav-bar">
      <button type="button" className="round" aria-label={t('back')} onClick={() => go('home')}>
        <Icon name="back" size={24} />
      </button>
      <div className="nav-title">
        <h1>{title}</h1>
        {sub !== undefined && <p>{sub}</p>}
      </div>
      {right}
    </header>
  );
}

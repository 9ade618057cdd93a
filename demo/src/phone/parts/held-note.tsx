import type { TouchView } from '../../app-server/views.js';
import { useWords } from '../session.js';

/** Says who is working on it now, and what that means for the customer. */
export function HeldNote({ holder }: { readonly holder: NonNullable<TouchView['holder']> }) {
  const { t } = useWords();
  const family =
    holder.family === 'ai' ? t('assistant') : holder.family === 'remote' ? t('remote') : holder.family === 'branch' ? t('branch') : '';
  return (
    <div className={`held ${holder.family}`} role="status">
      <span className="avatar">{holder.name.slice(0, 1)}</span>
      <div>
        <b>{t('heldBy', { who: `${family} ${holder.name}`.trim() })}</b>
        <p>{t('heldHelp')}</p>
      </div>
    </div>
  );
}

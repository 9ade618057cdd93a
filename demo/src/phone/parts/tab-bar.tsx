import { Icon } from '../icon.js';
import { usePhone, useWords } from '../session.js';

/** Foot of the main pages. */
export function TabBar({ on }: { readonly on: 'home' | 'messages' }) {
  const { go, home } = usePhone();
  const { t } = useWords();
  const unread = home.messages.filter((message) => !message.read).length;
  return (
    <nav className="tab-bar">
      <button
        type="button"
        className={on === 'home' ? 'on' : ''}
        aria-current={on === 'home' ? 'page' : undefined}
        onClick={() => go('home')}
      >
        <Icon name="branch" size={24} />
        {t('home')}
      </button>
      <button
        type="button"
        className={on === 'messages' ? 'on' : ''}
        aria-current={on === 'messages' ? 'page' : undefined}
        onClick={() => go('messages')}
      >
        <Icon name="chat" size={24} />
        {t('messages')}
        {unread > 0 && <b className="unread">{unread}</b>}
      </button>
    </nav>
  );
}

import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons/icon.js';
import './notes.css';

function watchNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** Whether the browser believes it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchNetwork, () => navigator.onLine);
}

/** One amber line while the network is away; `waiting` counts what is kept on this device. */
export function OfflineLine({ waiting = 0 }: { readonly waiting?: number }) {
  const { t } = useTranslation();
  const online = useOnline();
  if (online) return null;
  return (
    <div className="tt-offline" role="status">
      <Icon name="offline" size={14} />
      {[t('offline.line'), ...(waiting > 0 ? [t('offline.waiting', { count: waiting })] : [])].join(' · ')}
    </div>
  );
}

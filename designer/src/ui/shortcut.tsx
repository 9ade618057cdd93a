import { useTranslation } from 'react-i18next';
import './shortcut.css';

/** A key, or several pressed together: `Ctrl K`, `F8`. */
export function Shortcut({ keys }: { readonly keys: string }) {
  const { t } = useTranslation('ui');
  const words: Readonly<Record<string, string>> = {
    Ctrl: t('keys.ctrl'),
    Shift: t('keys.shift'),
    Enter: '↵',
    Space: t('keys.space'),
    Esc: t('keys.esc'),
  };
  return (
    <kbd className="tt-kbd">
      {keys
        .split(' ')
        .map((key) => words[key] ?? key)
        .join(' ')}
    </kbd>
  );
}

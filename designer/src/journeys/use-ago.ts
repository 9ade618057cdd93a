import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useNow } from '../ui/use-now.js';

/** Says how long ago something was, roughly: just now, minutes, hours, days; after a month by the date. */
export function useAgo(): (at: string) => string {
  const { t } = useTranslation('journeys');
  const formats = useFormats();
  const now = useNow();
  return (at) => {
    const minutes = Math.floor((now - Date.parse(at)) / 60_000);
    if (minutes < 2) return t('ago.now');
    if (minutes < 60) return t('ago.minutes', { count: minutes });
    if (minutes < 24 * 60) return t('ago.hours', { count: Math.floor(minutes / 60) });
    if (minutes < 30 * 24 * 60) return t('ago.days', { count: Math.floor(minutes / (24 * 60)) });
    return formats.date(at);
  };
}

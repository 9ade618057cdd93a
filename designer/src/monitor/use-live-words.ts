import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import type { LiveWords } from './live-layer.js';

/** What the cards say, in the reader's language. */
export function useLiveWords(): LiveWords {
  const { t } = useTranslation('monitor');
  const { t: drawing } = useTranslation('drawing');
  const formats = useFormats();
  return useMemo(
    () => ({
      stay: (median, longest) => {
        const parts = [
          ...(median === null ? [] : [t('card.median', { time: formats.duration(median) })]),
          ...(longest === null ? [] : [t('card.longest', { time: formats.duration(longest) })]),
        ];
        return parts.length === 0 ? t('card.none') : parts.join(drawing('comma'));
      },
      people: (count, share) =>
        count === 0 ? t('card.nobody') : t('card.people', { n: formats.number(count), share: formats.percent(share) }),
      left: (times) => (times === 0 ? t('card.leftNone') : t('card.left', { n: formats.number(times) })),
      number: formats.number,
    }),
    [t, drawing, formats],
  );
}

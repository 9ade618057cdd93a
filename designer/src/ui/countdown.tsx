import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useNow } from './use-now.js';

interface CountdownProps {
  /** ISO instant. */
  readonly due: string;
  /** `clock` = 07:42; `words` = 还剩 7 分. */
  readonly as?: 'clock' | 'words';
  /** Amber from this many milliseconds before it is due. */
  readonly soonMs?: number;
}

/** The time until something is due, turning by itself. Late is amber, never red: late is not broken. */
export function Countdown({ due, as = 'words', soonMs = 0 }: CountdownProps) {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const left = Date.parse(due) - useNow();
  const isLate = left < 0;
  const words =
    Math.abs(left) < 1000
      ? t('countdown.now')
      : isLate
        ? t('countdown.late', { time: formats.duration(-left) })
        : t('countdown.left', { time: formats.duration(left) });
  const clock = isLate ? `−${formats.stopwatch(-left)}` : formats.stopwatch(left);
  return (
    <time dateTime={due} title={formats.when(due)} style={left <= soonMs ? { color: 'var(--warn)' } : undefined}>
      {as === 'clock' ? clock : words}
    </time>
  );
}

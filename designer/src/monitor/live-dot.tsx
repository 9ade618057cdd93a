import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.js';
import { useLiveState } from '../server/use-live.js';
import { Status } from '../ui/tags.js';

/** Whether what is shown is true now; while the stream is away the numbers keep their time and lose the green dot. */
export function LiveDot({ asOf }: { /** When the numbers were read, milliseconds. */ readonly asOf: number }) {
  const { t } = useTranslation('app');
  const formats = useFormats();
  const state = useLiveState();
  if (state === 'live') return <Status tone="ok">{t('live.live')}</Status>;
  const since = asOf === 0 ? t('live.reconnecting') : t('live.since', { time: formats.time(new Date(asOf)) });
  return (
    <span title={t('live.reconnecting')}>
      <Status tone="amber">{since}</Status>
    </span>
  );
}

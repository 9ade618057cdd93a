import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.js';
import { useOnline } from '../../ui/offline-line.js';
import { useTroubleWords } from '../../ui/notes.js';
import { Icon } from '../../ui/icons/icon.js';
import type { Saving } from './use-autosave.js';

/** Under the title: whether the drawing is saved, and if not, where it is kept and what comes next. */
export function SaveStatus({
  saving,
  updatedAt,
  editedBy,
}: {
  readonly saving: Saving;
  readonly updatedAt: string;
  readonly editedBy: string;
}) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const online = useOnline();
  const trouble = useTroubleWords(saving.error);
  const { phase, savedAt, pending } = saving.state;
  if (phase === 'away') {
    return (
      <span className="tt-save" data-kind="away" role="status">
        <Icon name="offline" size={12} />
        {online ? t('save.away', { count: pending }) : t('save.offline', { count: pending })}
      </span>
    );
  }
  if (phase === 'refused') {
    return (
      <span className="tt-save" data-kind="refused" role="alert">
        <Icon name="error" size={12} />
        {t('save.refused', { why: trouble.body })}
      </span>
    );
  }
  if (phase === 'conflict') {
    return (
      <span className="tt-save" data-kind="away" role="alert">
        <Icon name="warning" size={12} />
        {t('save.conflict')}
      </span>
    );
  }
  if (phase !== 'saved') return <span className="tt-save">{t('save.saving')}</span>;
  return (
    <span className="tt-save">
      <Icon name="check" size={12} />
      {savedAt === null
        ? t('save.opened', { time: formats.when(updatedAt), name: editedBy })
        : t('save.saved', { time: formats.time(savedAt) })}
    </span>
  );
}

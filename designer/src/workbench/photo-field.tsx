import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { WorkField } from '../server/tasks.js';
import { Tag } from '../ui/tags.js';

const known = ['glare', 'blurred', 'name-differs', 'service-away'] as const;

/** A photo that only the customer's phone holds: whether it passed, and why not. */
export function PhotoField({ field }: { readonly field: WorkField }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const formats = useFormats();
  const { source } = field;
  const failure = source?.failure ?? null;
  const why = failure ? t(`form.failure.${known.find((code) => code === failure.code) ?? 'other'}`) : '';
  return (
    <div className="tt-field tt-photo">
      <span className="tt-field-name">{say(field.label, language)}</span>
      {source?.verified === true && (
        <Tag tone="ok" icon="check">
          {t('form.photoPassed')} {formats.time(source.at)}
        </Tag>
      )}
      {failure && (
        <Tag tone="error" icon="camera">
          {formats.time(failure.at)} {t('form.photoFailed', { why, n: failure.times })}
        </Tag>
      )}
      {!source && <Tag icon="camera">{t('form.photoNone')}</Tag>}
    </div>
  );
}

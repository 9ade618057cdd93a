import type { Text } from '@tongtu/workflows/graph';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field.js';
import { bothJson, bothOf } from './json-shapes.js';

interface BothInputProps {
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  readonly label: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** A text in Chinese with English below it. */
export function BothInput({ value, onChange, label, rows = 1, maxLength = 120 }: BothInputProps) {
  const { t } = useTranslation('fields');
  const line = (language: 'zh' | 'en') => {
    const props = {
      'aria-label': `${label} ${t(`language.${language}`)}`,
      value: value[language] ?? '',
      maxLength,
      placeholder: language === 'en' ? t('englishMissing') : t('chineseFirst'),
      onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange({ ...value, [language]: target.value }),
    };
    if (rows > 1) return <Input.TextArea rows={rows} className="tt-area" {...props} />;
    return <Input {...props} />;
  };
  return (
    <div className="tt-both">
      <span aria-hidden>{t('language.zh')}</span>
      {line('zh')}
      <span aria-hidden>{t('language.en')}</span>
      {line('en')}
    </div>
  );
}

/** A name or label in both languages. */
export function TextBothField({ value, onChange, label, path }: FieldProps) {
  const isLong = path === 'instructions' || path.endsWith('opening');
  return (
    <BothInput
      value={bothOf(value)}
      label={label}
      rows={isLong ? 2 : 1}
      maxLength={isLong ? 2_000 : 120}
      onChange={(next) => onChange(next.zh === '' && (next.en ?? '') === '' && isLong ? undefined : bothJson(next))}
    />
  );
}

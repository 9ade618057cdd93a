import { objectOf } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useSegments } from '../server/catalogue.js';
import type { FieldProps } from './field.js';
import { bothJson, bothOf, textOf } from './json-shapes.js';

/** One segment. Choosing it copies its name and rule into the drawing, where they stay until somebody takes over others. */
export function SegmentField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const segments = useSegments();
  const chosen = objectOf(value);
  const code = textOf(chosen['segment']);
  const options = segments.map((one) => ({ value: one.code, label: say(one.label) }));
  const isKnown = code === '' || segments.some((one) => one.code === code);
  const choose = (next: string | undefined): void => {
    const found = segments.find((one) => one.code === next);
    onChange(found && { segment: found.code, label: bothJson(found.label), rule: found.rule });
  };
  return (
    <div className="tt-stack">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={label}
        style={{ width: '100%' }}
        placeholder={t('segments.choose')}
        value={code === '' ? null : code}
        options={isKnown ? options : [...options, { value: code, label: say(bothOf(chosen['label'])) }]}
        onChange={(next: string | null | undefined) => choose(next ?? undefined)}
      />
      {code !== '' && <code className="tt-meta tt-t3 tt-ellipsis">{textOf(chosen['rule'])}</code>}
    </div>
  );
}

import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useWordLists } from '../server/catalogue.js';
import type { FieldProps } from './field.js';
import { textOf } from './json-shapes.js';

/** One of the lists that compliance keeps, of the kind that the setting is for. */
export function WordListField({ hint, value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const lists = useWordLists().filter(({ kind }) => kind === hint.lists);
  const chosen = textOf(value);
  const options = lists.map(({ code, label: called, count }) => ({
    value: code,
    label: t('wordList.option', { name: say(called), count }),
  }));
  const isKnown = chosen === '' || options.some((option) => option.value === chosen);
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      allowClear
      placeholder={t('wordList.choose')}
      value={chosen === '' ? null : chosen}
      options={isKnown ? options : [...options, { value: chosen, label: t('wordList.unknown') }]}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

import type { JsonObject } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useSegments } from '../server/catalogue.js';
import { BothInput } from './both-input.js';
import type { FieldProps } from './field.js';
import { freshCode } from './item-codes.js';
import { ItemList } from './item-list.js';
import { bothJson, bothOf, itemsOf, textOf } from './json-shapes.js';

/** Segments from top to bottom. Choosing one copies its rule into the drawing, where it stays until somebody takes over another. */
export function SegmentsField({ value, onChange }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const segments = useSegments();
  const items = itemsOf(value);
  const taken = items.map((item) => textOf(item['id']));
  const choose = (item: JsonObject, code: string): JsonObject => {
    const chosen = segments.find((one) => one.code === code);
    return chosen ? { ...item, segment: code, rule: chosen.rule, label: bothJson(chosen.label) } : item;
  };
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item) => textOf(item['id'])}
      nameOf={(item) => say(bothOf(item['label']))}
      ordered
      addLabel={t('segments.add')}
      empty={t('segments.empty')}
      onAdd={() =>
        onChange([
          ...items,
          { id: freshCode('segment', taken), label: { zh: t('segments.name', { number: items.length + 1 }) }, segment: '', rule: 'false' },
        ])
      }
    >
      {(item, index, change) => (
        <div className="tt-stack">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('segments.choose')}
            placeholder={t('segments.choose')}
            value={textOf(item['segment']) || null}
            options={segments.map(({ code, label }) => ({ value: code, label: say(label) }))}
            onChange={(code: string | null) => change(choose(item, code ?? ''))}
          />
          <BothInput
            label={t('cases.label', { number: index + 1 })}
            value={bothOf(item['label'])}
            onChange={(next) => change({ ...item, label: bothJson(next) })}
          />
          {textOf(item['segment']) !== '' && <code className="tt-meta tt-t3 tt-ellipsis">{textOf(item['rule'])}</code>}
        </div>
      )}
    </ItemList>
  );
}

import type { JsonObject } from '@tongtu/workflows/graph';
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { BothInput } from './both-input.js';
import { ExpressionInput } from './expression-field.js';
import type { FieldProps } from './field.js';
import { freshCode } from './item-codes.js';
import { ItemList } from './item-list.js';
import { bothJson, bothOf, itemsOf, textOf, textsOf, withMember } from './json-shapes.js';
import { VariableSelect } from './variable-field.js';

/** Ordered ways: a name and when it is taken. */
export function CasesField({ value, onChange, path, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const items = itemsOf(value);
  const ids = items.map((item) => textOf(item['id']));
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item) => textOf(item['id'])}
      nameOf={(item) => say(bothOf(item['label']))}
      ordered
      addLabel={t('cases.add')}
      empty={t('cases.empty')}
      onAdd={() => {
        const name = { zh: t('cases.name', { number: items.length + 1 }), en: `Way ${String(items.length + 1)}` };
        onChange([...items, { id: freshCode('case', ids), label: name, when: '' }]);
      }}
    >
      {(item, index, change) => (
        <div className="tt-stack">
          <BothInput
            label={t('cases.label', { number: index + 1 })}
            value={bothOf(item['label'])}
            onChange={(next) => change({ ...item, label: bothJson(next) })}
          />
          <ExpressionInput
            label={`${label} ${String(index + 1)}`}
            path={`${path}.${String(index)}.when`}
            value={textOf(item['when'])}
            placeholder={t('expression.condition')}
            onChange={(when) => change({ ...item, when })}
          />
        </div>
      )}
    </ItemList>
  );
}

/** Ways that the author names: their code is made here and stays. */
export function CodesField({ value, onChange, path }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const items = itemsOf(value);
  const taken = items.map((item) => textOf(item['code']));
  const base = path === 'completions' ? 'done' : 'refused';
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item) => textOf(item['code'])}
      nameOf={(item) => say(bothOf(item['label']))}
      addLabel={t('codes.add')}
      empty={path === 'completions' ? t('codes.noCompletions') : t('codes.noRefusals')}
      onAdd={() => onChange([...items, { code: freshCode(base, taken), label: { zh: t('codes.name', { number: items.length + 1 }) } }])}
    >
      {(item, index, change) => (
        <BothInput
          label={t('codes.label', { number: index + 1 })}
          value={bothOf(item['label'])}
          onChange={(next) => change({ ...item, label: bothJson(next) })}
        />
      )}
    </ItemList>
  );
}

/** What may be meant: a name, and how customers say it. */
export function IntentsField({ value, onChange }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const items = itemsOf(value);
  const taken = items.map((item) => textOf(item['code']));
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(item) => textOf(item['code'])}
      nameOf={(item) => say(bothOf(item['label']))}
      addLabel={t('intents.add')}
      empty={t('intents.empty')}
      onAdd={() =>
        onChange([
          ...items,
          { code: freshCode('intent', taken), label: { zh: t('intents.name', { number: items.length + 1 }) }, examples: [] },
        ])
      }
    >
      {(item, index, change) => (
        <div className="tt-stack">
          <BothInput
            label={t('intents.label', { number: index + 1 })}
            value={bothOf(item['label'])}
            onChange={(next) => change({ ...item, label: bothJson(next) })}
          />
          <Select
            mode="tags"
            aria-label={t('intents.examples')}
            placeholder={t('intents.examplesHint')}
            open={false}
            suffixIcon={null}
            style={{ width: '100%' }}
            value={[...textsOf(item['examples'])]}
            onChange={(examples: readonly string[]) => change({ ...item, examples })}
          />
        </div>
      )}
    </ItemList>
  );
}

/** What is written down: a variable and its value. */
export function AssignmentsField({ value, onChange, path }: FieldProps) {
  return <ValuesEditor value={itemsOf(value)} onChange={onChange} path={path} names="variables" />;
}

/** What is handed over: a name that the other side knows, and its value. */
export function MappingField({ value, onChange, path }: FieldProps) {
  return <ValuesEditor value={itemsOf(value)} onChange={onChange} path={path} names="free" />;
}

interface ValuesEditorProps {
  readonly value: readonly JsonObject[];
  readonly onChange: (value: readonly JsonObject[]) => void;
  readonly path: string;
  readonly names: 'variables' | 'free';
}

/** Rows of name ← value. */
export function ValuesEditor({ value: items, onChange, path, names }: ValuesEditorProps) {
  const { t } = useTranslation('fields');
  const taken = items.map((item) => textOf(item['name']));
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(item) => textOf(item['name'])}
      addLabel={names === 'variables' ? t('values.addVariable') : t('values.add')}
      empty={t('values.empty')}
      onAdd={() => onChange([...items, { name: names === 'variables' ? '' : freshCode('item', taken), value: '' }])}
    >
      {(item, index, change) => (
        <div className="tt-stack">
          {names === 'variables' ? (
            <VariableSelect
              label={t('values.variable', { number: index + 1 })}
              value={textOf(item['name'])}
              onChange={(name) => change({ ...item, name })}
            />
          ) : (
            <Input
              aria-label={t('values.name', { number: index + 1 })}
              value={textOf(item['name'])}
              maxLength={64}
              onChange={({ target }) => change({ ...item, name: target.value })}
            />
          )}
          <ExpressionInput
            label={t('values.value', { number: index + 1 })}
            path={`${path}.${String(index)}.value`}
            value={textOf(item['value'])}
            onChange={(next) => change({ ...item, value: next })}
          />
        </div>
      )}
    </ItemList>
  );
}

/** What a journey brings along when it begins: variables, which of them it cannot do without. */
export function InputsField({ value, onChange }: FieldProps) {
  const { t } = useTranslation('fields');
  const items = itemsOf(value);
  return (
    <ItemList<JsonObject>
      items={items}
      onChange={onChange}
      keyOf={(_, index) => String(index)}
      nameOf={(item) => textOf(item['variable'])}
      addLabel={t('inputs.add')}
      empty={t('inputs.empty')}
      onAdd={() => onChange([...items, { variable: '', required: false }])}
    >
      {(item, index, change) => (
        <div className="tt-row">
          <VariableSelect
            label={t('inputs.variable', { number: index + 1 })}
            value={textOf(item['variable'])}
            onChange={(variable) => change({ ...item, variable })}
          />
          <Checkbox checked={item['required'] === true} onChange={({ target }) => change(withMember(item, 'required', target.checked))}>
            {t('inputs.required')}
          </Checkbox>
        </div>
      )}
    </ItemList>
  );
}

import { ratingScale, type DataClass, type FieldOption, type FieldType, type FormField } from '@tongtu/workflows/graph';
import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { freshCode } from '../../fields/item-codes.js';
import { ItemList } from '../../fields/item-list.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon, type IconName } from '../../ui/icons/icon.js';
import { Tag } from '../../ui/tags.js';

const types = [
  'text',
  'number',
  'date',
  'choice',
  'boolean',
  'phone',
  'id-number',
  'email',
  'address',
  'photo',
  'signature',
  'rating-csat',
  'rating-nps',
  'rating-effort',
] as const satisfies readonly FieldType[];
const dataClasses = ['C1', 'C2', 'C3'] as const satisfies readonly DataClass[];

const icons: Readonly<Record<FieldType, IconName>> = {
  text: 'edit',
  number: 'list',
  date: 'calendar',
  choice: 'filter',
  boolean: 'check',
  phone: 'phone',
  'id-number': 'id-card',
  email: 'mail',
  address: 'branch',
  photo: 'camera',
  signature: 'edit',
  'rating-csat': 'check',
  'rating-nps': 'check',
  'rating-effort': 'check',
};

interface FormFieldRowProps {
  readonly field: FormField;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChange: (field: FormField) => void;
}

/** Leaves members out that are not set: a stored form names only what it says. */
function without(field: FormField, ...names: readonly (keyof FormField)[]): FormField {
  return Object.fromEntries(Object.entries(field).filter(([name]) => !names.includes(name as keyof FormField))) as unknown as FormField;
}

/** A photo or an identity number is sensitive by nature, a rating is not; choices need something to choose from. */
function asType(field: FormField, type: FieldType): FormField {
  const bare = without(field, 'options', 'maxLength', 'minimum', 'maximum');
  const isSensitive = type === 'photo' || type === 'id-number' || type === 'signature';
  const dataClass = isSensitive ? 'C3' : ratingScale(type) ? 'C1' : field.dataClass;
  const options: readonly FieldOption[] = field.options ?? [
    { value: 'choice-1', label: { zh: '选项 1', en: 'Option 1' } },
    { value: 'choice-2', label: { zh: '选项 2', en: 'Option 2' } },
  ];
  return { ...bare, type, dataClass, ...(type === 'choice' ? { options } : {}) };
}

function Options({ field, onChange }: Pick<FormFieldRowProps, 'field' | 'onChange'>) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const options = field.options ?? [];
  const values = options.map(({ value }) => value);
  return (
    <ItemList<FieldOption>
      items={options}
      onChange={(next) => onChange({ ...field, options: next })}
      keyOf={({ value }) => value}
      nameOf={({ label }) => say(label)}
      ordered
      addLabel={t('form.addOption')}
      onAdd={() =>
        onChange({
          ...field,
          options: [...options, { value: freshCode('choice', values), label: { zh: `选项 ${String(options.length + 1)}` } }],
        })
      }
    >
      {(option, index, change) => (
        <BothInput
          label={t('form.option', { number: index + 1 })}
          value={option.label}
          onChange={({ zh, en }) => zh !== '' && change({ ...option, label: en === undefined || en === '' ? { zh } : { zh, en } })}
        />
      )}
    </ItemList>
  );
}

function Limits({ field, onChange }: Pick<FormFieldRowProps, 'field' | 'onChange'>) {
  const { t } = useTranslation('editor');
  const limit = (name: 'maxLength' | 'minimum' | 'maximum') => (
    <label className="tt-row">
      <span className="tt-field-label">{t(`form.${name}`)}</span>
      <InputNumber
        size="small"
        aria-label={t(`form.${name}`)}
        value={field[name] ?? null}
        onChange={(value) => onChange(value === null ? without(field, name) : { ...field, [name]: value })}
      />
    </label>
  );
  if (field.type === 'number')
    return (
      <div className="tt-row">
        {limit('minimum')}
        {limit('maximum')}
      </div>
    );
  return field.type === 'text' ? limit('maxLength') : null;
}

/** A field of a form: one line; open, everything about it. */
export function FormFieldRow({ field, isOpen, onToggle, onChange }: FormFieldRowProps) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  return (
    <div className="tt-form-row">
      <button type="button" className="tt-form-row-head" aria-expanded={isOpen} onClick={onToggle}>
        <Icon name={icons[field.type]} size={14} className="tt-t3" />
        <span className="tt-ellipsis">{say(field.label)}</span>
        {field.required && <em>{t('form.required')}</em>}
        <span className="tt-grow" />
        {field.customerOnly === true && <Tag icon="lock">{t('form.customerOnlyShort')}</Tag>}
        <Tag tone={field.dataClass === 'C3' ? 'warning' : 'plain'}>{t(`dataClass.short.${field.dataClass}`)}</Tag>
        <span className="tt-meta tt-t3">{t(`form.types.${field.type}`)}</span>
      </button>
      {isOpen && (
        <div className="tt-form-row-body">
          <BothInput
            label={t('form.label')}
            value={field.label}
            onChange={({ zh, en }) => zh !== '' && onChange({ ...field, label: en === undefined || en === '' ? { zh } : { zh, en } })}
          />
          <div className="tt-row">
            <Select
              className="tt-grow"
              aria-label={t('form.type')}
              value={field.type}
              options={types.map((type) => ({ value: type, label: t(`form.types.${type}`) }))}
              onChange={(type) => onChange(asType(field, type))}
            />
            <Select
              className="tt-grow"
              aria-label={t('variables.dataClass')}
              value={field.dataClass}
              options={dataClasses.map((one) => ({ value: one, label: t(`dataClass.${one}`) }))}
              onChange={(dataClass) => onChange({ ...field, dataClass })}
            />
          </div>
          <div className="tt-form-ticks">
            <Checkbox checked={field.required} onChange={({ target }) => onChange({ ...field, required: target.checked })}>
              {t('form.requiredLong')}
            </Checkbox>
            <Checkbox
              checked={field.customerOnly === true}
              onChange={({ target }) => onChange(target.checked ? { ...field, customerOnly: true } : without(field, 'customerOnly'))}
            >
              {t('form.customerOnly')}
            </Checkbox>
            <Checkbox
              checked={field.verifiedBy !== undefined}
              onChange={({ target }) => onChange(target.checked ? { ...field, verifiedBy: 'identity' } : without(field, 'verifiedBy'))}
            >
              {t('form.verified')}
            </Checkbox>
          </div>
          <Limits field={field} onChange={onChange} />
          {field.type === 'choice' && <Options field={field} onChange={onChange} />}
          <span className="tt-field-label">{t('form.help')}</span>
          <BothInput
            label={t('form.help')}
            maxLength={2_000}
            value={field.help ?? { zh: '' }}
            onChange={({ zh, en }) =>
              onChange(zh === '' ? without(field, 'help') : { ...field, help: en === undefined || en === '' ? { zh } : { zh, en } })
            }
          />
        </div>
      )}
    </div>
  );
}

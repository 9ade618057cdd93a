import { Checkbox, Input, InputNumber, Select, Switch } from 'antd';
import { useLanguage } from '../i18n/use-language.js';
import type { FieldProps } from './field.js';
import { textOf, textsOf } from './json-shapes.js';

/** One line of text. */
export function TextField({ value, onChange, label }: FieldProps) {
  return <Input aria-label={label} value={textOf(value)} onChange={({ target }) => onChange(target.value)} />;
}

/** Several lines of text. */
export function TextareaField({ value, onChange, label }: FieldProps) {
  return (
    <Input.TextArea
      aria-label={label}
      rows={2}
      className="tt-area"
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** A number with its unit. */
export function NumberField({ hint, value, onChange, label }: FieldProps) {
  const { say } = useLanguage();
  return (
    <InputNumber
      aria-label={label}
      style={{ width: 140 }}
      {...(hint.usual === undefined ? {} : { placeholder: hint.usual })}
      value={typeof value === 'number' ? value : null}
      suffix={hint.unit === undefined ? undefined : <span className="tt-t3">{say(hint.unit)}</span>}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** Yes or no. */
export function SwitchField({ value, onChange, label }: FieldProps) {
  return <Switch aria-label={label} checked={value === true} onChange={onChange} />;
}

/** One of several. */
export function SelectField({ hint, value, onChange, label }: FieldProps) {
  const { say } = useLanguage();
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      value={textOf(value) || hint.usual || null}
      options={(hint.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** One of several, or none. */
export function ClearableSelectField({ hint, value, onChange, label }: FieldProps) {
  const { say } = useLanguage();
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      allowClear
      value={textOf(value) === '' ? null : textOf(value)}
      options={(hint.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

/** Any of several; the last one cannot be taken away. */
export function ChoicesField({ hint, value, onChange }: FieldProps) {
  const { say } = useLanguage();
  const chosen = textsOf(value);
  const order = (hint.options ?? []).map((option) => option.value);
  return (
    <div className="tt-choices">
      {(hint.options ?? []).map((option) => (
        <Checkbox
          key={option.value}
          checked={chosen.includes(option.value)}
          disabled={chosen.length === 1 && chosen[0] === option.value}
          onChange={({ target }) => onChange(order.filter((one) => (one === option.value ? target.checked : chosen.includes(one))))}
        >
          {say(option.label)}
        </Checkbox>
      ))}
    </div>
  );
}

/** Free words, each a tag. */
export function TagsField({ value, onChange, label }: FieldProps) {
  return (
    <Select
      mode="tags"
      aria-label={label}
      style={{ width: '100%' }}
      open={false}
      suffixIcon={null}
      tokenSeparators={['，', ',', '、']}
      value={[...textsOf(value)]}
      onChange={(next: readonly string[]) => onChange(next)}
    />
  );
}

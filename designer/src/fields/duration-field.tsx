import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { durationUnits, readDuration, writeDuration, type DurationUnit } from './duration-parts.js';
import type { FieldProps } from './field.js';
import { textOf } from './json-shapes.js';

interface DurationInputProps {
  readonly value: string;
  /** Undefined when the number was taken away. */
  readonly onChange: (iso: string | undefined) => void;
  readonly label: string;
  readonly small?: boolean;
}

/** A length of time: a number and a unit. */
export function DurationInput({ value, onChange, label, small = false }: DurationInputProps) {
  const { t } = useTranslation('fields');
  const read = readDuration(value);
  const unit: DurationUnit = read?.unit ?? 'minutes';
  const size = small ? 'small' : 'medium';
  return (
    <Space.Compact size={size}>
      <InputNumber
        aria-label={label}
        min={0}
        max={100_000}
        // What is quick is set in parts of a second.
        {...(unit === 'seconds' ? {} : { precision: 0 })}
        style={{ width: small ? 60 : 80 }}
        value={read?.count ?? null}
        onChange={(count) => onChange(count === null ? undefined : writeDuration({ count, unit }))}
      />
      <Select<DurationUnit>
        aria-label={`${label}${t('unit')}`}
        style={{ width: small ? 68 : 84 }}
        value={unit}
        options={durationUnits.map((one) => ({ value: one, label: t(`units.${one}`) }))}
        onChange={(next) => onChange(writeDuration({ count: read?.count ?? 1, unit: next }))}
      />
    </Space.Compact>
  );
}

/** A length of time. */
export function DurationField({ value, onChange, label }: FieldProps) {
  return <DurationInput value={textOf(value)} onChange={onChange} label={label} />;
}

import type { Json } from '@tongtu/workflows/graph';
import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { durationUnits } from '../duration-parts.js';
import type { FieldProps } from '../field.js';
import { lengthUnits, readLength, writeLength, type Length, type LengthUnit } from './length-parts.js';

interface LengthInputProps {
  readonly value: Json | undefined;
  /** Undefined when the number was taken away. */
  readonly onChange: (length: Length | undefined) => void;
  readonly label: string;
}

/** A length of time: a number and a unit, of working time too. */
export function LengthInput({ value, onChange, label }: LengthInputProps) {
  const { t } = useTranslation('fields');
  const read = readLength(value);
  const unit: LengthUnit = read?.unit ?? 'minutes';
  const plain: readonly LengthUnit[] = durationUnits;
  const nameOf = (one: LengthUnit): string => (one === 'workingDays' || one === 'workingHours' ? t(`length.${one}`) : t(`units.${one}`));
  return (
    <Space.Compact>
      <InputNumber
        aria-label={label}
        min={plain.includes(unit) ? 0 : 1}
        max={plain.includes(unit) ? 100_000 : 1_000}
        precision={0}
        style={{ width: 80 }}
        value={read?.count ?? null}
        onChange={(count) => onChange(count === null ? undefined : writeLength({ count, unit }))}
      />
      <Select<LengthUnit>
        aria-label={`${label}${t('unit')}`}
        style={{ width: 112 }}
        popupMatchSelectWidth={false}
        value={unit}
        options={lengthUnits.map((one) => ({ value: one, label: nameOf(one) }))}
        onChange={(next) => onChange(writeLength({ count: read?.count ?? 1, unit: next }))}
      />
    </Space.Compact>
  );
}

/** A length of time, of working time too. */
export function LengthField({ value, onChange, label }: FieldProps) {
  return <LengthInput value={value} label={label} onChange={(length) => onChange(length === undefined ? undefined : asJson(length))} />;
}

function asJson(length: Length): Json {
  return typeof length === 'string' ? length : { amount: length.amount, unit: length.unit };
}

import type { Variable } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { variableNameFor } from './item-codes.js';
import { textOf } from './json-shapes.js';

interface VariableSelectProps {
  /** Name of the variable; empty = none chosen. */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly label: string;
  readonly allowClear?: boolean;
}

const create = '\u0000';

/** Chooses a variable of the journey by what it is called, or makes one of what was typed. */
export function VariableSelect({ value, onChange, label, allowClear = false }: VariableSelectProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph, edit } = useFieldWorld();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const isNew = wanted !== '' && graph.variables.every((variable) => say(variable.label) !== wanted);
  const options = [
    ...graph.variables.map((variable) => ({ value: variable.name, label: say(variable.label) })),
    ...(isNew ? [{ value: create, label: t('variable.create', { name: wanted }) }] : []),
  ];
  const choose = (name: string | null | undefined): void => {
    if (name !== create) return onChange(name ?? '');
    const taken = graph.variables.map((variable) => variable.name);
    const variable: Variable = { name: variableNameFor(wanted, taken), label: { zh: wanted }, type: 'any', dataClass: 'C2' };
    edit([{ kind: 'set-variable', variable }]);
    onChange(variable.name);
  };
  return (
    <Select
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      aria-label={label}
      allowClear={allowClear}
      style={{ width: '100%' }}
      placeholder={t('variable.choose')}
      notFoundContent={t('variable.none')}
      value={value === '' ? null : value}
      options={options}
      onChange={choose}
    />
  );
}

/** A variable that something is kept in. */
export function VariableField({ value, onChange, label }: FieldProps) {
  return <VariableSelect value={textOf(value)} label={label} allowClear onChange={(name) => onChange(name === '' ? undefined : name)} />;
}

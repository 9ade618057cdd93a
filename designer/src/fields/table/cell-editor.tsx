import type { Json, JsonObject } from '@tongtu/workflows/graph';
import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ExpressionInput } from '../expression-field.js';
import { textOf, textsOf, withMember } from '../json-shapes.js';
import { cellKind, newCell, type CellKind } from './table-shape.js';

interface CellEditorProps {
  readonly input: JsonObject;
  readonly cell: JsonObject | undefined;
  readonly onChange: (cell: JsonObject | undefined) => void;
  readonly path: string;
  readonly label: string;
}

const kindsFor: Readonly<Record<string, readonly CellKind[]>> = {
  number: ['any', 'range', 'is', 'not', 'when'],
  choice: ['any', 'is', 'not', 'when'],
  boolean: ['any', 'is', 'when'],
};

/** What a row asks of one column. */
export function CellEditor({ input, cell, onChange, path, label }: CellEditorProps) {
  const { t } = useTranslation('fields');
  const kind = cellKind(cell);
  const of = textOf(input['kind']);
  const [first = ''] = textsOf(input['options']);
  return (
    <div className="tt-cell">
      <Select<CellKind>
        aria-label={label}
        size="small"
        className="tt-cell-kind"
        value={kind}
        options={(kindsFor[of] ?? []).map((one) => ({ value: one, label: t(`table.asks.${one}`) }))}
        onChange={(next) => onChange(newCell(next, of === 'number' ? 0 : of === 'boolean' ? true : first))}
      />
      {cell !== undefined && kind === 'range' && <Range cell={cell} onChange={onChange} label={label} />}
      {cell !== undefined && (kind === 'is' || kind === 'not') && (
        <Values
          of={of}
          options={textsOf(input['options'])}
          value={listOf(cell[kind])}
          label={label}
          onChange={(next) => onChange({ [kind]: next })}
        />
      )}
      {cell !== undefined && kind === 'when' && (
        <ExpressionInput label={label} path={`${path}.when`} value={textOf(cell['when'])} onChange={(when) => onChange({ when })} />
      )}
    </div>
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

interface PartProps {
  readonly cell: JsonObject;
  readonly onChange: (cell: JsonObject) => void;
  readonly label: string;
}

function Range({ cell, onChange, label }: PartProps) {
  const { t } = useTranslation('fields');
  const bound = (name: 'from' | 'to') => (
    <InputNumber
      aria-label={`${label} ${t(name === 'from' ? 'table.from' : 'table.until')}`}
      size="small"
      placeholder={t(name === 'from' ? 'table.from' : 'table.until')}
      value={typeof cell[name] === 'number' ? cell[name] : null}
      onChange={(next) => onChange(withMember(cell, name, next ?? undefined))}
    />
  );
  return (
    <div className="tt-cell-range" title={t('table.rangeHint')}>
      {bound('from')}
      <span aria-hidden>–</span>
      {bound('to')}
    </div>
  );
}

interface ValuesProps {
  readonly of: string;
  readonly options: readonly string[];
  readonly value: readonly Json[];
  readonly onChange: (value: readonly Json[]) => void;
  readonly label: string;
}

function Values({ of, options, value, onChange, label }: ValuesProps) {
  const { t } = useTranslation('fields');
  if (of === 'boolean') {
    return (
      <Select
        aria-label={label}
        size="small"
        value={value[0] === false ? 'no' : 'yes'}
        options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`table.${one}`) }))}
        onChange={(next) => onChange([next === 'yes'])}
      />
    );
  }
  const isNumber = of === 'number';
  const read = (texts: readonly string[]): readonly Json[] => (isNumber ? texts.map(Number).filter((one) => Number.isFinite(one)) : texts);
  return (
    <Select
      mode={isNumber ? 'tags' : 'multiple'}
      aria-label={label}
      size="small"
      style={{ width: '100%' }}
      {...(isNumber ? { open: false, suffixIcon: null } : {})}
      tokenSeparators={['，', ',', '、', ' ']}
      value={value.map(String)}
      options={options.map((one) => ({ value: one, label: one }))}
      onChange={(next: readonly string[]) => {
        const kept = read(next);
        if (kept.length > 0) onChange(kept);
      }}
    />
  );
}

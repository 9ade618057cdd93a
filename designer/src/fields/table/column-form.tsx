import type { JsonObject } from '@tongtu/workflows/graph';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../both-input.js';
import { ExpressionInput } from '../expression-field.js';
import { bothJson, bothOf, textOf, textsOf, withMember } from '../json-shapes.js';

interface ColumnFormProps {
  readonly input: JsonObject;
  readonly onChange: (input: JsonObject) => void;
  readonly onRemove: () => void;
  readonly path: string;
}

/** What a column of a decision table looks at. */
export function ColumnForm({ input, onChange, onRemove, path }: ColumnFormProps) {
  const { t } = useTranslation('fields');
  const kind = textOf(input['kind']);
  return (
    <div className="tt-stack tt-table-column">
      <span className="tt-field-label">{t('table.columnName')}</span>
      <BothInput
        label={t('table.columnName')}
        value={bothOf(input['label'])}
        onChange={(next) => onChange({ ...input, label: bothJson(next) })}
      />
      <span className="tt-field-label">{t('table.looksAt')}</span>
      <ExpressionInput
        label={t('table.looksAt')}
        path={`${path}.value`}
        value={textOf(input['value'])}
        onChange={(value) => onChange({ ...input, value })}
      />
      <Select
        aria-label={t('table.kind')}
        value={kind}
        options={(['number', 'choice', 'boolean'] as const).map((one) => ({ value: one, label: t(`table.kinds.${one}`) }))}
        onChange={(next) => onChange({ ...withMember(input, 'options', undefined), kind: next })}
      />
      {kind === 'choice' && (
        <Select
          mode="tags"
          aria-label={t('table.options')}
          placeholder={t('table.optionsHint')}
          open={false}
          suffixIcon={null}
          tokenSeparators={['，', ',', '、']}
          value={[...textsOf(input['options'])]}
          onChange={(options: readonly string[]) => onChange({ ...input, options })}
        />
      )}
      <Button danger type="text" size="small" onClick={onRemove}>
        {t('table.removeColumn')}
      </Button>
    </div>
  );
}

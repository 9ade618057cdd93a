import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { Button, Popover, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { problemsAt, useFieldWorld } from '../field.js';
import { bothOf, itemsOf, textOf } from '../json-shapes.js';
import { ValuesEditor } from '../list-fields.js';
import { CellEditor } from './cell-editor.js';
import { ColumnForm } from './column-form.js';
import { withCell, withChangedInput, withInput, withMovedRow, withoutInput, withRow, type TableShape } from './table-shape.js';
import './table.css';

interface TableEditorProps {
  readonly table: TableShape;
  readonly onChange: (table: TableShape) => void;
  readonly path: string;
}

/** A decision table: what is looked at across, from top to bottom the rows, of which the first that fits wins. */
export function TableEditor({ table, onChange, path }: TableEditorProps) {
  const { t } = useTranslation('fields');
  const addColumn = () => onChange(withInput(table, { zh: t('table.newColumn', { number: table.inputs.length + 1 }) }));
  return (
    <div className="tt-table-scroll">
      <table className="tt-decision-table">
        <thead>
          <tr>
            <th aria-label={t('table.number')} />
            {table.inputs.map((input, index) => (
              <ColumnHead key={textOf(input['id'])} {...{ table, onChange, path, input, index }} />
            ))}
            <th>{t('table.to')}</th>
            <th>{t('table.sets')}</th>
            <th>
              <Button size="small" type="text" icon={<Icon name="plus" size={14} />} onClick={addColumn}>
                {t('table.addColumn')}
              </Button>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <Row key={textOf(row['id'])} {...{ table, onChange, path, row, index }} />
          ))}
        </tbody>
      </table>
      <Button type="link" size="small" icon={<Icon name="plus" size={14} />} onClick={() => onChange(withRow(table))}>
        {t('table.addRow')}
      </Button>
    </div>
  );
}

function ColumnHead({ table, onChange, path, input, index }: TableEditorProps & { readonly input: JsonObject; readonly index: number }) {
  const { say } = useLanguage();
  const { t } = useTranslation('fields');
  const name = say(bothOf(input['label']));
  return (
    <th>
      <Popover
        trigger="click"
        content={
          <ColumnForm
            input={input}
            path={`${path}.inputs.${String(index)}`}
            onChange={(next) => onChange(withChangedInput(table, index, next))}
            onRemove={() => onChange(withoutInput(table, index))}
          />
        }
      >
        <Button type="text" size="small" aria-label={t('table.editColumn', { name })}>
          {name}
          {textOf(input['value']) === '' && <span className="tt-warn-dot" aria-hidden />}
        </Button>
      </Popover>
    </th>
  );
}

function Row({ table, onChange, path, row, index }: TableEditorProps & { readonly row: JsonObject; readonly index: number }) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { problems } = useFieldWorld();
  const at = `${path}.rows.${String(index)}`;
  const number = index + 1;
  const change = (next: JsonObject): void => onChange({ ...table, rows: table.rows.with(index, next) });
  const wrong = problemsAt(problems, at, true);
  const sets = itemsOf(row['sets']);
  return (
    <tr data-wrong={wrong.length > 0 || undefined} title={wrong.map(({ message }) => say(message)).join('\n')}>
      <th scope="row">{number}</th>
      {table.inputs.map((input) => {
        const id = textOf(input['id']);
        const cell = objectOf(row['cells'])[id];
        return (
          <td key={id}>
            <CellEditor
              input={input}
              cell={cell === undefined ? undefined : objectOf(cell)}
              path={`${at}.cells.${id}`}
              label={t('table.cell', { number, column: say(bothOf(input['label'])) })}
              onChange={(next) => change(withCell(row, id, next))}
            />
          </td>
        );
      })}
      <td>
        <Select
          size="small"
          aria-label={t('table.toOf', { number })}
          style={{ width: '100%' }}
          value={textOf(row['to']) || null}
          options={table.outcomes.map((way) => ({ value: textOf(way['id']), label: say(bothOf(way['label'])) }))}
          onChange={(to: string | null) => change({ ...row, to: to ?? '' })}
        />
      </td>
      <td>
        <Popover
          trigger="click"
          content={
            <div className="tt-table-column">
              <ValuesEditor names="variables" path={`${at}.sets`} value={sets} onChange={(next) => change({ ...row, sets: next })} />
            </div>
          }
        >
          <Button size="small" type="text">
            {sets.length === 0 ? t('table.setsNone') : t('table.setsCount', { count: sets.length })}
          </Button>
        </Popover>
      </td>
      <td className="tt-table-acts">
        <Button
          size="small"
          type="text"
          aria-label={t('table.up', { number })}
          disabled={index === 0}
          onClick={() => onChange(withMovedRow(table, index, -1))}
        >
          ↑
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('table.down', { number })}
          disabled={number === table.rows.length}
          onClick={() => onChange(withMovedRow(table, index, 1))}
        >
          ↓
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('table.removeRow', { number })}
          icon={<Icon name="close" size={14} />}
          onClick={() => onChange({ ...table, rows: table.rows.toSpliced(index, 1) })}
        />
      </td>
    </tr>
  );
}

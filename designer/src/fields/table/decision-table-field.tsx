import type { JsonObject } from '@tongtu/workflows/graph';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { BothInput } from '../both-input.js';
import type { FieldProps } from '../field.js';
import { freshCode } from '../item-codes.js';
import { ItemList } from '../item-list.js';
import { bothJson, bothOf, textOf } from '../json-shapes.js';
import { TableEditor } from './table-editor.js';
import { tableJson, tableOf, type TableShape } from './table-shape.js';

/** The ways of a decision table, and the table itself in a window wide enough for it. */
export function DecisionTableField({ value, onChange, path }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const table = tableOf(value);
  const set = (next: TableShape): void => onChange(tableJson(next));
  const taken = table.outcomes.map((way) => textOf(way['id']));
  return (
    <div className="tt-stack">
      <span className="tt-field-label">{t('table.ways')}</span>
      <ItemList<JsonObject>
        items={table.outcomes}
        onChange={(outcomes) => set({ ...table, outcomes })}
        keyOf={(way) => textOf(way['id'])}
        nameOf={(way) => say(bothOf(way['label']))}
        ordered
        addLabel={t('table.addWay')}
        empty={t('table.noWays')}
        onAdd={() => {
          const label = { zh: t('cases.name', { number: taken.length + 1 }), en: `Way ${String(taken.length + 1)}` };
          set({ ...table, outcomes: [...table.outcomes, { id: freshCode('way', taken), label }] });
        }}
      >
        {(way, index, change) => (
          <BothInput
            label={t('cases.label', { number: index + 1 })}
            value={bothOf(way['label'])}
            onChange={(next) => change({ ...way, label: bothJson(next) })}
          />
        )}
      </ItemList>
      <Button onClick={() => setOpen(true)}>{t('table.open', { columns: table.inputs.length, rows: table.rows.length })}</Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} width="min(1180px, 92vw)" title={t('table.title')}>
        <p className="tt-meta tt-t3">{t('table.hint')}</p>
        <TableEditor table={table} onChange={set} path={path} />
      </Modal>
    </div>
  );
}

import type { DataClass, ValueType, Variable } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { variableNameFor } from '../../fields/item-codes.js';
import { ItemList } from '../../fields/item-list.js';
import { useLanguage } from '../../i18n/use-language.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

const types = [
  'string',
  'number',
  'boolean',
  'date',
  'datetime',
  'duration',
  'list',
  'object',
  'any',
] as const satisfies readonly ValueType[];
const dataClasses = ['C1', 'C2', 'C3'] as const satisfies readonly DataClass[];

/** What the journey remembers of each customer on the way. */
export function VariablesEditor() {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const { variables } = useEditorState(graphOf);
  const changed = (next: readonly Variable[]): void => {
    const gone = variables.filter(({ name }) => !next.some((one) => one.name === name));
    const other = next.filter((one) => variables.find(({ name }) => name === one.name) !== one);
    editor.edit([
      ...gone.map(({ name }) => ({ kind: 'remove-variable', name }) as const),
      ...other.map((variable) => ({ kind: 'set-variable', variable }) as const),
    ]);
  };
  return (
    <>
      <p className="tt-meta tt-t3 tt-inspector-lead">{t('variables.lead')}</p>
      <ItemList<Variable>
        items={variables}
        onChange={changed}
        keyOf={({ name }) => name}
        nameOf={({ label }) => say(label)}
        addLabel={t('variables.add')}
        empty={t('variables.empty')}
        onAdd={() => {
          const names = variables.map(({ name }) => name);
          const label = { zh: `变量 ${String(names.length + 1)}`, en: `Variable ${String(names.length + 1)}` };
          editor.edit([{ kind: 'set-variable', variable: { name: variableNameFor('', names), label, type: 'string', dataClass: 'C2' } }]);
        }}
      >
        {(variable, index, change) => (
          <div className="tt-stack">
            <BothInput
              label={t('variables.label', { number: index + 1 })}
              value={variable.label}
              onChange={({ zh, en }) => zh !== '' && change({ ...variable, label: en === undefined || en === '' ? { zh } : { zh, en } })}
            />
            <div className="tt-row">
              <Select
                size="small"
                className="tt-grow"
                aria-label={t('variables.type')}
                value={variable.type}
                options={types.map((type) => ({ value: type, label: t(`variables.types.${type}`) }))}
                onChange={(type) => change({ ...variable, type })}
              />
              <Select
                size="small"
                className="tt-grow"
                aria-label={t('variables.dataClass')}
                value={variable.dataClass}
                options={dataClasses.map((one) => ({ value: one, label: t(`dataClass.${one}`) }))}
                onChange={(dataClass) => change({ ...variable, dataClass })}
              />
            </div>
          </div>
        )}
      </ItemList>
    </>
  );
}

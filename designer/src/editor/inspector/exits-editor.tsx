import type { ExitRule } from '@tongtu/workflows/graph';
import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { ExpressionInput } from '../../fields/expression-field.js';
import { freshCode } from '../../fields/item-codes.js';
import { ItemList } from '../../fields/item-list.js';
import { EventInput } from '../../fields/reference-fields.js';
import { useLanguage } from '../../i18n/use-language.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

function withoutMatch({ id, label, goal, event, outcome }: ExitRule): ExitRule {
  return { id, label, goal, event, outcome };
}

/** What ends the journey at once, wherever the customer stands. */
export function ExitsEditor() {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const { exits } = useEditorState(graphOf).settings;
  const set = (next: readonly ExitRule[]): void => editor.edit([{ kind: 'set-exits', exits: next }]);
  return (
    <>
      <p className="tt-meta tt-t3 tt-inspector-lead">{t('exits.lead')}</p>
      <ItemList<ExitRule>
        items={exits}
        onChange={set}
        keyOf={({ id }) => id}
        nameOf={({ label }) => say(label)}
        ordered
        addLabel={t('exits.add')}
        empty={t('exits.empty')}
        onAdd={() => {
          const id = freshCode(
            'exit',
            exits.map((exit) => exit.id),
          );
          const label = { zh: `退出 ${String(exits.length + 1)}`, en: `Exit ${String(exits.length + 1)}` };
          set([...exits, { id, label, goal: false, event: '', outcome: id }]);
        }}
      >
        {(exit, index, change) => (
          <div className="tt-stack">
            <BothInput
              label={t('exits.label', { number: index + 1 })}
              value={exit.label}
              onChange={({ zh, en }) => zh !== '' && change({ ...exit, label: en === undefined || en === '' ? { zh } : { zh, en } })}
            />
            <EventInput label={t('exits.event')} value={exit.event} onChange={(event) => change({ ...exit, event })} />
            <ExpressionInput
              label={t('exits.match')}
              path={`exits.${String(index)}.match`}
              value={exit.match ?? ''}
              placeholder={t('triggers.matchAll')}
              onChange={(match) => {
                change(match === '' ? withoutMatch(exit) : { ...exit, match });
              }}
            />
            <label className="tt-row">
              <Switch size="small" checked={exit.goal} onChange={(goal) => change({ ...exit, goal })} />
              <span>{exit.goal ? t('exits.goal') : t('exits.exit')}</span>
            </label>
          </div>
        )}
      </ItemList>
    </>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { emptyForm } from '../../fields/new-form.js';
import { usesOfForm } from '../../fields/known-events.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { ActionRow } from '../../ui/panel.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

/** The forms of the journey; each opens in its editor. */
export function FormsList() {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  return (
    <>
      <p className="tt-meta tt-t3 tt-inspector-lead">{t('forms.lead')}</p>
      {graph.forms.map((form) => {
        const fields = form.sections.reduce((sum, section) => sum + section.fields.length, 0);
        return (
          <ActionRow
            key={form.id}
            icon="document"
            title={say(form.title)}
            body={t('forms.under', { fields, sections: form.sections.length, uses: usesOfForm(graph, form.id) })}
            onClick={() => editor.openForm(form.id)}
          />
        );
      })}
      <Button
        type="link"
        size="small"
        className="tt-item-add"
        icon={<Icon name="plus" size={14} />}
        onClick={() => {
          const form = emptyForm(graph);
          editor.edit([{ kind: 'set-form', form }]);
          editor.openForm(form.id);
        }}
      >
        {t('forms.add')}
      </Button>
    </>
  );
}

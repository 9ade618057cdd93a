import type { Form, FormField, FormSection } from '@tongtu/workflows/graph';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BothInput } from '../../fields/both-input.js';
import { ItemList } from '../../fields/item-list.js';
import { emptyField, emptySection } from '../../fields/new-form.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { EditorFieldWorld } from '../inspector/editor-field-world.js';
import { FormFieldRow } from './form-field-row.js';
import './form-editor.css';

interface SectionEditorProps {
  readonly form: Form;
  readonly section: FormSection;
  readonly onChange: (section: FormSection) => void;
}

function SectionEditor({ form, section, onChange }: SectionEditorProps) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const [open, setOpen] = useState<string>();
  return (
    <ItemList<FormField>
      items={section.fields}
      onChange={(fields) => onChange({ ...section, fields })}
      keyOf={({ key }) => key}
      nameOf={({ label }) => say(label)}
      ordered
      addLabel={t('form.addField')}
      empty={t('form.noFields')}
      onAdd={() => {
        const field = emptyField(form);
        onChange({ ...section, fields: [...section.fields, field] });
        setOpen(field.key);
      }}
    >
      {(field, _, change) => (
        <FormFieldRow
          field={field}
          isOpen={open === field.key}
          onToggle={() => setOpen(open === field.key ? undefined : field.key)}
          onChange={change}
        />
      )}
    </ItemList>
  );
}

function FormBody({ form }: { readonly form: Form }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const set = (next: Form): void => editor.edit([{ kind: 'set-form', form: next }]);
  const withSection = (index: number, section: FormSection): Form => ({ ...form, sections: form.sections.with(index, section) });
  return (
    <div className="tt-form-editor">
      <span className="tt-field-label">{t('form.title')}</span>
      <BothInput
        label={t('form.title')}
        value={form.title}
        onChange={({ zh, en }) => zh !== '' && set({ ...form, title: en === undefined || en === '' ? { zh } : { zh, en } })}
      />
      {form.sections.map((section, index) => (
        <section key={section.id} className="tt-form-section">
          <div className="tt-form-section-head">
            <div className="tt-grow">
              <BothInput
                label={t('form.section', { number: index + 1 })}
                value={section.title}
                onChange={({ zh, en }) =>
                  zh !== '' && set(withSection(index, { ...section, title: en === undefined || en === '' ? { zh } : { zh, en } }))
                }
              />
            </div>
            <Button
              type="text"
              size="small"
              aria-label={t('form.removeSection')}
              title={t('form.removeSection')}
              icon={<Icon name="trash" size={14} />}
              onClick={() => set({ ...form, sections: form.sections.toSpliced(index, 1) })}
            />
          </div>
          <SectionEditor form={form} section={section} onChange={(next) => set(withSection(index, next))} />
        </section>
      ))}
      <Button
        icon={<Icon name="plus" size={14} />}
        onClick={() => set({ ...form, sections: [...form.sections, emptySection(form.sections)] })}
      >
        {t('form.addSection')}
      </Button>
    </div>
  );
}

/** The editor of a form: sections and fields, what each holds and how it is protected. Every change goes into the drawing at once. */
export function FormEditor() {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const id = useEditorState((state) => state.form);
  const form = useEditorState((state) => graphOf(state).forms.find((one) => one.id === id));
  const fields = form?.sections.reduce((sum, section) => sum + section.fields.length, 0) ?? 0;
  return (
    <Drawer
      open={form !== undefined}
      onClose={() => editor.openForm(null)}
      size={560}
      mask={{ blur: false }}
      title={form === undefined ? '' : say(form.title)}
      extra={<span className="tt-meta tt-t3">{form === undefined ? '' : t('form.size', { fields, sections: form.sections.length })}</span>}
    >
      <EditorFieldWorld step={null}>{form !== undefined && <FormBody form={form} />}</EditorFieldWorld>
    </Drawer>
  );
}

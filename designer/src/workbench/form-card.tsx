import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useLanguage } from '../i18n/use-language.js';
import type { Work, WorkField, WorkSection } from '../server/tasks.js';
import { Icon } from '../ui/icons/icon.js';
import { FieldBox } from './field-box.js';
import { PhotoField } from './photo-field.js';
import type { TaskForm } from './use-task-form.js';

const isFilled = (field: WorkField) => field.source !== null && field.value !== null && (field.type !== 'photo' || field.source.verified);
const failures = (section: WorkSection) => section.fields.reduce((sum, field) => sum + (field.source?.failure?.times ?? 0), 0);

/** The first section that still lacks something. */
function firstOpen(sections: readonly WorkSection[]): string {
  const open = sections.find((section) => section.fields.some((field) => field.required && !isFilled(field)));
  return (open ?? sections[0])?.id ?? '';
}

/** The half-filled form, section by section, every field with its source. */
export function FormCard({ work, mine, form }: { readonly work: Work; readonly mine: boolean; readonly form: TaskForm }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const { sections } = work.form;
  const [picked, setPicked] = useState<string>(() => firstOpen(sections));
  const section = sections.find((one) => one.id === picked) ?? sections[0];
  if (!section) return null;
  const state = { idle: '', saving: t('form.saving'), saved: t('form.saved'), failed: t('form.notSaved') }[form.state];
  return (
    <section className="tt-form">
      <div className="tt-form-tabs">
        <div role="tablist" aria-label={say(work.form.title, language)}>
          {sections.map((one) => (
            <SectionTab key={one.id} section={one} on={one.id === section.id} pick={() => setPicked(one.id)} />
          ))}
        </div>
        <span className="tt-grow" />
        <span className="tt-meta tt-t3" role="status" data-state={form.state}>
          {state}
        </span>
      </div>
      <div className="tt-form-grid" role="tabpanel">
        {section.fields.map((field) =>
          field.type === 'photo' ? (
            <PhotoField key={field.key} field={field} />
          ) : (
            <FieldBox
              key={field.key}
              field={field}
              locked={!mine || field.locked}
              kept={form.kept[field.key]}
              trouble={form.troubles[field.key]}
              save={(value) => form.put(field.key, value)}
            />
          ),
        )}
      </div>
      {!mine && work.status === 'open' && !work.lease && <p className="tt-form-hint">{t('form.claimFirst')}</p>}
      {section.fields.some((field) => field.type === 'photo') && (
        <p className="tt-form-hint">
          <Icon name="lock" size={14} /> {t('form.photoHint')}
        </p>
      )}
    </section>
  );
}

function SectionTab({ section, on, pick }: { readonly section: WorkSection; readonly on: boolean; readonly pick: () => void }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const filled = section.fields.filter(isFilled).length;
  const failed = failures(section);
  const whole = filled === section.fields.length;
  return (
    <button type="button" role="tab" aria-selected={on} onClick={pick}>
      {whole && <Icon name="check" size={16} className="tt-ok" />}
      {say(section.title, language)}
      {failed > 0 ? (
        <em data-tone="error">{t('form.failedTimes', { n: failed })}</em>
      ) : (
        <em>{t('form.progress', { filled, total: section.fields.length })}</em>
      )}
    </button>
  );
}

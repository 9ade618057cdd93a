import { useEffect, useState } from 'react';
import { FieldInput } from '../parts/field-input.js';
import { HeldNote } from '../parts/held-note.js';
import { IdPhoto } from '../parts/id-photo.js';
import { NavBar } from '../parts/nav-bar.js';
import { ProgressBar } from '../parts/progress-bar.js';
import { currentSection, openFields } from '../progress.js';
import { Refused, server } from '../server.js';
import { usePhone, useWords } from '../session.js';
import { useHold } from '../use-hold.js';
import { useSaving } from '../use-saving.js';

/** Filling the form, one part a page. Every answer is saved as soon as it is given. */
export function FormPage() {
  const { home, go, took } = usePhone();
  const { t, tt } = useWords();
  const touch = home.touch;
  // Where the customer stands is fixed when they come in: the page must not run away under their hands when a part becomes complete.
  const [at, setAt] = useState(() => (touch ? currentSection(touch) : 0));
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const mine = useHold(touch);
  const saving = useSaving(touch, took);
  const closed = touch === null || touch.status !== 'open';
  useEffect(() => {
    if (closed) go('home');
  }, [closed, go]);
  if (closed) return null;

  const sections = touch.form.sections;
  const index = Math.min(at, sections.length - 1);
  const section = sections[index];
  if (!section) return null;
  const open = openFields(touch, section).filter((key) => !saving.pending.has(key));
  const last = index === sections.length - 1;
  const forward = async () => {
    setAsked(true);
    if (open.length > 0) return;
    await saving.settle();
    if (!last) {
      setAsked(false);
      setAt(index + 1);
      return;
    }
    try {
      took(await server.complete(touch.id));
    } catch (trouble) {
      if (!(trouble instanceof Refused)) throw trouble;
      setRefused(`${trouble.refusal.title} ${trouble.refusal.remedy}`.trim());
    }
  };

  return (
    <>
      <NavBar
        title={tt(touch.title)}
        sub={t('partOf', { n: index + 1, all: sections.length, what: tt(section.title) })}
        right={<SaveState state={saving.state} />}
      />
      <main className="page form">
        <ProgressBar touch={touch} />
        {touch.holder && !mine && <HeldNote holder={touch.holder} />}
        {section.fields.map((field) =>
          field.type === 'photo' ? (
            <IdPhoto key={field.key} field={field} touch={touch} locked={!mine} />
          ) : (
            <FieldInput
              key={field.key}
              field={field}
              state={touch.fields[field.key]}
              pending={saving.pending.get(field.key)}
              trouble={saving.troubles[field.key] ?? (asked && open.includes(field.key) ? t('required') : undefined)}
              locked={!mine}
              save={(value) => saving.put(field.key, value)}
            />
          ),
        )}
        {(refused ?? saving.refused) !== null && (
          <p className="trouble" role="alert">
            {refused ?? saving.refused}
          </p>
        )}
        <div className="steps">
          {index > 0 && (
            <button type="button" className="plain" onClick={() => setAt(index - 1)}>
              {t('previous')}
            </button>
          )}
          <button type="button" className="big" disabled={!mine} onClick={() => void forward()}>
            {last ? t('confirmAll') : t('next')}
          </button>
        </div>
      </main>
    </>
  );
}

function SaveState({ state }: { readonly state: 'idle' | 'saving' | 'saved' | 'failed' }) {
  const { t } = useWords();
  const words = { idle: '', saving: t('saving'), saved: t('saved'), failed: t('notSaved') }[state];
  return (
    <span className={`save-state ${state}`} role="status">
      {words}
    </span>
  );
}

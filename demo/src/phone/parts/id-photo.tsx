import { useState } from 'react';
import type { FormFieldView, TouchView } from '../../app-server/views.js';
import { Icon } from '../icon.js';
import { Refused, server } from '../server.js';
import { usePhone, useWords } from '../session.js';
import { isWord, type Word } from '../words.js';
import { Provenance } from './provenance.js';

const shots: readonly { readonly quality: string; readonly word: Word }[] = [
  { quality: 'good', word: 'shotGood' },
  { quality: 'glare', word: 'shotGlare' },
  { quality: 'blurred', word: 'shotBlurred' },
];

/** The identity photo. The demonstration has no camera, so the customer chooses how the picture turns out; the check is a real call. */
export function IdPhoto({ field, touch, locked }: { readonly field: FormFieldView; readonly touch: TouchView; readonly locked: boolean }) {
  const { took } = usePhone();
  const { t, tt } = useWords();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const state = touch.fields[field.key];
  const shoot = async (quality: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      took(await server.photo(touch.id, field.key, quality));
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      setTrouble(`${refused.refusal.title} ${refused.refusal.remedy}`.trim());
    }
    setBusy(false);
  };
  const failure = state?.failure ?? null;
  const why = failure && isWord(failure.code) ? t(failure.code) : (failure?.code ?? '');
  return (
    <section className="photo" aria-busy={busy}>
      <PhotoFrame verified={state?.verified === true} failed={failure !== null} />
      <h2>{state?.verified ? t('photoPassed') : tt(field.label)}</h2>
      {failure && (
        <p className="field-trouble" role="alert">
          <Icon name="warning" size={16} />
          {t('failedTimes', { why, n: failure.times })}
        </p>
      )}
      {state && !failure && <Provenance state={state} />}
      <p className="private">
        <Icon name="lock" size={16} />
        {t('photoPrivate')}
      </p>
      {!state?.verified && <Camera disabled={locked || busy} shoot={(quality) => void shoot(quality)} />}
      {trouble !== null && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

function Camera({ disabled, shoot }: { readonly disabled: boolean; readonly shoot: (quality: string) => void }) {
  const { t } = useWords();
  return (
    <fieldset disabled={disabled}>
      <legend>{t('camera')}</legend>
      {shots.map((shot) => (
        <button type="button" key={shot.quality} onClick={() => shoot(shot.quality)}>
          <Icon name="camera" />
          {t(shot.word)}
        </button>
      ))}
    </fieldset>
  );
}

function PhotoFrame({ verified, failed }: { readonly verified: boolean; readonly failed: boolean }) {
  const look = verified ? 'good' : failed ? 'bad' : '';
  return (
    <span className={`photo-frame ${look}`}>
      <Icon name={verified ? 'check' : 'card'} size={40} />
    </span>
  );
}

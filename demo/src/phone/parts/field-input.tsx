import { useId, useState } from 'react';
import type { FieldView, FormFieldView } from '../../app-server/views.js';
import { Icon } from '../icon.js';
import { useWords } from '../session.js';
import { Provenance } from './provenance.js';
import { isRating, RatingInput } from './rating-input.js';

interface Props {
  readonly field: FormFieldView;
  readonly state: FieldView | undefined;
  readonly pending: unknown;
  readonly trouble: string | undefined;
  readonly locked: boolean;
  readonly save: (value: unknown) => void;
}

const inputTypes: Readonly<Record<string, { readonly type: string; readonly mode?: 'numeric' | 'tel' | 'email' }>> = {
  number: { type: 'text', mode: 'numeric' },
  date: { type: 'date' },
  phone: { type: 'tel', mode: 'tel' },
  email: { type: 'email', mode: 'email' },
};

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

interface ControlProps extends Props {
  readonly id: string;
  readonly known: string;
}

/** One question of the form with who answered it, where and when. */
export function FieldInput(props: Props) {
  const { tt } = useWords();
  const id = useId();
  const { field, state, pending, trouble } = props;
  const known = asText(pending ?? state?.value);
  return (
    <div className={field.type === 'boolean' ? 'field tick' : 'field'}>
      {field.type === 'boolean' && <Control {...props} id={id} known={known} />}
      <label htmlFor={id}>
        {tt(field.label)}
        {field.required && <i aria-hidden="true"> *</i>}
      </label>
      {field.type !== 'boolean' && <Control {...props} id={id} known={known} />}
      {field.help && trouble === undefined && !state && <small className="hint">{tt(field.help)}</small>}
      {trouble !== undefined && <Trouble id={`${id}-trouble`} words={trouble} />}
      {trouble === undefined && state && <Provenance state={state} />}
    </div>
  );
}

/** What the answer is given with. */
function Control(props: ControlProps) {
  const { type } = props.field;
  if (isRating(type)) return <RatingControl {...props} />;
  if (type === 'choice') return <ChoiceControl {...props} />;
  return type === 'boolean' ? <TickControl {...props} /> : <TextControl {...props} />;
}

function RatingControl({ id, field, state, pending, locked, save }: ControlProps) {
  const { tt } = useWords();
  return <RatingInput id={id} type={field.type} label={tt(field.label)} value={pending ?? state?.value} disabled={locked} save={save} />;
}

const accessible = ({ id, locked, trouble }: ControlProps) => ({
  id,
  disabled: locked,
  'aria-invalid': trouble !== undefined,
  'aria-describedby': trouble === undefined ? undefined : `${id}-trouble`,
});

function TickControl(props: ControlProps) {
  return (
    <input {...accessible(props)} type="checkbox" checked={props.known === 'true'} onChange={(event) => props.save(event.target.checked)} />
  );
}

function ChoiceControl(props: ControlProps) {
  const { t, tt } = useWords();
  return (
    <select {...accessible(props)} value={props.known} onChange={(event) => props.save(event.target.value)}>
      <option value="" disabled>
        {t('choose')}
      </option>
      {(props.field.options ?? []).map((option) => (
        <option key={option.value} value={option.value}>
          {tt(option.label)}
        </option>
      ))}
    </select>
  );
}

function TextControl(props: ControlProps) {
  const { field, known, save } = props;
  // What is being typed; null while nobody types, so that answers given elsewhere show at once.
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    const text = typed?.trim() ?? known;
    setTyped(null);
    if (text !== known) save(field.type === 'number' && text !== '' ? Number(text) : text);
  };
  const { type, mode } = inputTypes[field.type] ?? { type: 'text' };
  return (
    <input
      {...accessible(props)}
      type={type}
      inputMode={mode}
      maxLength={field.maxLength ?? 200}
      value={typed ?? known}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      autoComplete="off"
    />
  );
}

function Trouble({ id, words }: { readonly id: string; readonly words: string }) {
  return (
    <p className="field-trouble" id={id}>
      <Icon name="warning" size={16} />
      {words}
    </p>
  );
}

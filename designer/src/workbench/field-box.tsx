import { Input, Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { WorkField } from '../server/tasks.js';
import { Icon } from '../ui/icons/icon.js';
import { Provenance } from '../ui/provenance.js';
import { isRating, RatingBox } from './rating-box.js';
import { useMe } from './use-me.js';

interface BoxProps {
  readonly field: WorkField;
  readonly locked: boolean;
  /** Typed here and not saved yet. */
  readonly kept: unknown;
  readonly trouble: string | undefined;
  readonly save: (value: unknown) => void;
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A field with its value, and below it who filled it, when, and whether it was verified. */
export function FieldBox(props: BoxProps) {
  const { field, kept, trouble } = props;
  const { language } = useLanguage();
  const id = useId();
  return (
    <div
      className="tt-field"
      data-state={trouble !== undefined ? 'wrong' : kept !== undefined ? 'kept' : undefined}
      data-wide={field.type === 'address' || undefined}
    >
      <label htmlFor={id}>
        {say(field.label, language)}
        {field.required && <i aria-hidden> *</i>}
      </label>
      <Control {...props} id={id} />
      {trouble === undefined ? <Source field={field} isKept={kept !== undefined} /> : <p className="tt-field-trouble">{trouble}</p>}
    </div>
  );
}

function Control({ field, locked, kept, trouble, save, id }: BoxProps & { readonly id: string }) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const known = kept ?? field.value;
  const wrong = trouble === undefined ? {} : { status: 'error' as const };
  if (field.type === 'boolean')
    return (
      <Switch
        id={id}
        disabled={locked}
        checked={known === true}
        checkedChildren={t('form.yes')}
        unCheckedChildren={t('form.no')}
        onChange={save}
      />
    );
  if (field.type === 'choice' && !field.masked) {
    return (
      <Select
        id={id}
        disabled={locked}
        {...wrong}
        value={asText(known) === '' ? null : asText(known)}
        placeholder={t('form.choose')}
        options={(field.options ?? []).map(({ value, label }) => ({ value, label: say(label, language) }))}
        onChange={(value: string) => save(value)}
      />
    );
  }
  if (isRating(field.type))
    return <RatingBox id={id} type={field.type} value={known} locked={locked} wrong={trouble !== undefined} save={save} />;
  const finish = (): void => {
    const text = typed?.trim() ?? asText(known);
    setTyped(null);
    if (text !== asText(known)) save(field.type === 'number' && text !== '' ? Number(text) : text);
  };
  return (
    <Input
      id={id}
      disabled={locked}
      {...wrong}
      type={field.type === 'date' ? 'date' : 'text'}
      maxLength={field.maxLength ?? 200}
      value={typed ?? asText(known)}
      suffix={field.locked ? <Icon name="lock" size={14} className="tt-t3" /> : <span />}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onPressEnter={finish}
      autoComplete="off"
    />
  );
}

function Source({ field, isKept }: { readonly field: WorkField; readonly isKept: boolean }) {
  const { t } = useTranslation('workbench');
  const formats = useFormats();
  const me = useMe();
  if (isKept) return <Provenance family={me.family} who={t('form.you')} state="kept" />;
  const { source } = field;
  if (!source) return <p className="tt-field-none">{field.locked ? t('form.onlyCustomer') : ''}</p>;
  const who =
    source.family === 'customer'
      ? t('form.customer')
      : source.family === 'ai'
        ? t('form.ai')
        : source.by.id === me.id
          ? t('form.you')
          : source.by.name;
  return (
    <Provenance
      family={source.family}
      who={who}
      when={formats.time(source.at)}
      state={source.verified ? 'verified' : field.verifiedBy === undefined ? 'none' : 'unverified'}
      {...(field.locked ? { note: t('form.onlyCustomer') } : {})}
    />
  );
}

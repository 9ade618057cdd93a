import { AutoComplete, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useChannelNames, useScriptKits } from '../server/catalogue.js';
import { Icon } from '../ui/icons/icon.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { textOf, textsOf } from './json-shapes.js';
import { knownEvents, knownQueues } from './known-events.js';
import { emptyForm } from './new-form.js';

interface NameInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}

/** The name of an event; those that the journey already speaks of are offered by what they are called. */
export function EventInput({ value, onChange, label }: NameInputProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph } = useFieldWorld();
  const options = knownEvents(graph).map(({ name, label: called }) => ({
    value: name,
    label: (
      <span className="tt-name-item">
        {called === undefined ? name : say(called)} <em>{called === undefined ? '' : name}</em>
      </span>
    ),
  }));
  return (
    <AutoComplete
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('event.placeholder')}
      value={value}
      options={options}
      showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) && option?.value !== typed }}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}

/** An event that is listened to. */
export function EventField({ value, onChange, label }: FieldProps) {
  return <EventInput value={textOf(value)} label={label} onChange={(next) => onChange(next === '' ? undefined : next)} />;
}

/** The name of a queue; those that the journey already uses are offered. */
export function QueueInput({ value, onChange, label }: NameInputProps) {
  const { t } = useTranslation('fields');
  const { graph } = useFieldWorld();
  return (
    <AutoComplete
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('queue.placeholder')}
      value={value}
      options={knownQueues(graph)
        .filter((name) => name !== value)
        .map((name) => ({ value: name }))}
      onChange={(next: string | undefined) => onChange(next ?? '')}
    />
  );
}

/** A queue. */
export function QueueField({ value, onChange, label }: FieldProps) {
  return <QueueInput value={textOf(value)} onChange={onChange} label={label} />;
}

/** Channels that may be used; none chosen = all of the family. */
export function ChannelsField({ value, onChange, label }: FieldProps) {
  return <ChannelsInput value={textsOf(value)} onChange={onChange} label={label} />;
}

interface ChannelsInputProps {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly label: string;
  readonly family?: string;
}

/** Several channels, of one family or of all. */
export function ChannelsInput({ value, onChange, label, family }: ChannelsInputProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const channels = useChannelNames().filter((channel) => family === undefined || channel.family === family);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('channels.all')}
      value={[...value]}
      options={channels.map((channel) => ({ value: channel.code, label: say(channel.name) }))}
      onChange={(next: readonly string[]) => onChange(next)}
    />
  );
}

/** What staff say. */
export function ScriptKitField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const kits = useScriptKits();
  const chosen = textOf(value);
  const isKnown = kits.some(({ code }) => code === chosen);
  return (
    <Select
      allowClear
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('scriptKit.none')}
      value={chosen === '' ? null : chosen}
      options={[
        ...kits.map(({ code, title }) => ({ value: code, label: say(title) })),
        ...(chosen !== '' && !isKnown ? [{ value: chosen, label: t('scriptKit.chosen') }] : []),
      ]}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}

const create = '\u0000';

/** The form that is filled in, with the way to its editor. */
export function FormField({ hint, value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph, edit, openForm, readOnly } = useFieldWorld();
  const chosen = graph.forms.find(({ id }) => id === textOf(value));
  const fields = chosen?.sections.reduce((sum, section) => sum + section.fields.length, 0) ?? 0;
  const choose = (id: string | undefined): void => {
    if (id !== create) return onChange(id);
    const form = emptyForm(graph);
    edit([{ kind: 'set-form', form }]);
    onChange(form.id);
    openForm(form.id);
  };
  return (
    <div className="tt-form-field">
      <Select
        aria-label={label}
        className="tt-grow"
        placeholder={t('form.choose')}
        allowClear={hint.optional === true}
        value={chosen?.id ?? null}
        options={[
          ...graph.forms.map(({ id, title }) => ({ value: id, label: say(title) })),
          ...(readOnly ? [] : [{ value: create, label: t('form.create') }]),
        ]}
        onChange={choose}
      />
      {chosen !== undefined && (
        <Button onClick={() => openForm(chosen.id)} icon={<Icon name="document" size={14} />}>
          {t('form.size', { fields, sections: chosen.sections.length })}
        </Button>
      )}
    </div>
  );
}

import { stepDefinition } from '@tongtu/workflows/steps';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useChannelNames } from '../server/catalogue.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { textOf } from './json-shapes.js';

/** A number of the form that the step has chosen. */
export function FormFieldField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph, step } = useFieldWorld();
  const form = graph.forms.find(({ id }) => id === textOf(step?.config['form']));
  const numbers = (form?.sections ?? []).flatMap(({ fields }) => fields).filter(({ type }) => type === 'number');
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={numbers.length === 0 ? t('formField.none') : t('formField.choose')}
      value={textOf(value) === '' ? null : textOf(value)}
      options={numbers.map((field) => ({ value: field.key, label: say(field.label) }))}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}

/** One of the step's own outcomes. */
export function OwnOutcomeField({ hint, value, onChange, label }: FieldProps) {
  const { say } = useLanguage();
  const { step } = useFieldWorld();
  const outcomes = step ? (stepDefinition(step.type)?.outcomes(step.config) ?? []) : [];
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      value={textOf(value) || hint.usual || null}
      options={outcomes.map((outcome) => ({ value: outcome.code, label: say(outcome.label) }))}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}

/** One of the bank's channels for customers. */
export function ChannelField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const chosen = textOf(value);
  const channels = useChannelNames().filter(({ family }) => family === 'customer');
  const isKnown = channels.some(({ code }) => code === chosen);
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('channel.choose')}
      value={chosen === '' ? null : chosen}
      options={[
        ...channels.map(({ code, name }) => ({ value: code, label: say(name) })),
        ...(chosen !== '' && !isKnown ? [{ value: chosen, label: t('channel.chosen') }] : []),
      ]}
      onChange={(next: string | null) => onChange(next ?? '')}
    />
  );
}

import { stepDefinition } from '@tongtu/workflows/steps';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useFieldWorld, type FieldProps } from './field.js';
import { textOf, textsOf } from './json-shapes.js';

/** One of the drawing's steps that split. */
export function ForkingStepField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph } = useFieldWorld();
  const forks = graph.steps.filter(({ type }) => stepDefinition(type)?.forks != null);
  const chosen = textOf(value);
  return (
    <Select
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={t('forkingStep')}
      value={forks.some(({ id }) => id === chosen) ? chosen : null}
      options={forks.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(next: string | null) => onChange(next ?? '')}
    />
  );
}

/** Several of the drawing's steps whose effect can be undone. */
export function UndoableStepsField({ value, onChange, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { graph } = useFieldWorld();
  const undoable = graph.steps.filter(({ type, config }) => stepDefinition(type)?.facts(config).reversible);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      placeholder={undoable.length === 0 ? t('undoableSteps.none') : t('undoableSteps.choose')}
      value={[...textsOf(value)]}
      options={undoable.map(({ id, name }) => ({ value: id, label: say(name) }))}
      onChange={(next: readonly string[]) => onChange(next)}
    />
  );
}

import type { Json, Step } from '@tongtu/workflows/graph';
import { stepDefinition, type FieldHint } from '@tongtu/workflows/steps';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { isShown, problemsAt, SettingContext, useFieldWorld, type SettingProps } from './field.js';
import { besideLabel, widgets } from './widgets.js';
import './fields.css';

/** Which settings of a step are shown: those that matter most, or all. */
export type FieldChoice = 'essential' | 'all';

/** The settings of a step in the order of its definition, as far as they are shown. */
function shownFields(step: Step, choice: FieldChoice): readonly (readonly [name: string, hint: FieldHint])[] {
  const form = Object.entries(stepDefinition(step.type)?.form ?? {});
  return form.filter(
    ([name, { essential = false }]) => (essential || choice === 'all') && isShown(Object.fromEntries(form), name, step.config),
  );
}

/** One setting: its label, its widget, what is wrong with it, its help. */
export function StepField({ name, hint, value, onChange }: SettingProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const { problems } = useFieldWorld();
  const Widget = widgets[hint.widget];
  const label = say(hint.label);
  const isBeside = besideLabel.has(hint.widget);
  const ownRange = hint.widget === 'expression' || hint.widget === 'condition';
  const wrong = ownRange
    ? []
    : problemsAt(problems, name, !isBeside)
        .filter(({ range }) => range === undefined)
        .slice(0, 2);
  return (
    <div className="tt-field" data-beside={isBeside || undefined} data-widget={hint.widget} id={`field-${name}`}>
      <div className="tt-field-head">
        <span className="tt-field-label">{label}</span>
        {!isBeside && hint.help !== undefined && <span className="tt-meta tt-t3 tt-ellipsis">{say(hint.help)}</span>}
      </div>
      <div className="tt-field-body">
        <Widget hint={hint} value={value} onChange={onChange} path={name} label={label} />
        {wrong.map((problem, index) => (
          <p key={index} className="tt-field-problem" data-severity={problem.severity}>
            {say(problem.message)}
          </p>
        ))}
        {isBeside && hint.help !== undefined && <p className="tt-meta tt-t3 tt-field-help">{say(hint.help)}</p>}
        {value === undefined && isBeside && hint.widget === 'duration' && <p className="tt-meta tt-t3 tt-field-help">{t('notSet')}</p>}
      </div>
    </div>
  );
}

interface StepFieldsProps {
  readonly step: Step;
  readonly choice: FieldChoice;
  readonly onChange: (name: string, value: Json | undefined) => void;
}

/** The settings of a step as a form, made from its own definition. */
export function StepFields({ step, choice, onChange }: StepFieldsProps) {
  return (
    <SettingContext value={StepField}>
      <div className="tt-fields">
        {shownFields(step, choice).map(([name, hint]) => (
          <StepField
            key={`${step.id}.${name}`}
            name={name}
            hint={hint}
            value={step.config[name]}
            onChange={(value) => onChange(name, value)}
          />
        ))}
      </div>
    </SettingContext>
  );
}
